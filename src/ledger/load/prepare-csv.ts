import { VigieError } from '../../errors.js';
import { scanCsv } from '../../intake/csv/scan.js';
import type { OnBytes } from '../../intake/source/source.js';
import type { Ledger } from '../ledger.js';
import { prepareLines } from './rows.js';
import { paymentNames, stageCsv } from './stage-csv.js';
import type { Stageable } from './staged.js';
import { writeRejected } from './write-rejected.js';

/** A CSV file that lies unpacked at `path`, and is called `name` where that is a copy. @throws VigieError `file`. */
export async function prepareCsv(
  ledger: Ledger,
  path: string,
  onBytes: OnBytes,
  name: string = path,
): Promise<Stageable> {
  const scan = await scanCsv(path, paymentNames, { onBytes }).catch((error: unknown) => {
    if (!(error instanceof VigieError) || name === path) throw error;
    throw new VigieError(error.code, name, error.message, { cause: error.cause });
  });
  const unknown = { unknownColumns: scan.header.unknown, unknownColumnsMore: scan.header.unknownMore };
  return {
    format: 'csv',
    sha256: scan.sha256,
    bytes: scan.bytes,
    ...unknown,
    stage: async () => ({
      columns: await stageCsv(ledger, path, scan),
      rows: scan.rows,
      absentIsUntold: false,
      textIsClean: !scan.controls,
      findings: [],
      ...unknown,
      rejected: scan.rejected.length,
      // Where a line has no cells, none of them is an amount.
      rejectedSums: { sums: new Map(), unknown: scan.rejected.length },
      undecided: [],
      places: async () => {
        await ledger.run('DROP VIEW staging');
        await ledger.run('DROP TABLE staged');
        return {
          line: await prepareLines(ledger, scan),
          offset: () => 'NULL',
          isGapless: scan.shifts.length === 0,
        };
      },
      writeRejected: (_, fileId, { line }) => writeRejected(ledger, fileId, path, scan.rejected, line),
      clear: async () => undefined,
    }),
  };
}
