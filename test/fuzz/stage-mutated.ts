/** The first steps alone, which decide what a row and a cell is: a tenth of a load, so that many files can be tried. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { VigieError } from '../../src/errors.js';
import { scanCsv } from '../../src/intake/csv/scan.js';
import { type Ledger, openLedger } from '../../src/ledger/ledger.js';
import { paymentNames, stageCsv } from '../../src/ledger/load/stage-csv.js';
import { changedFile, changedRows, fileChanges, rowChanges } from './mutate.js';
import { recordsOf } from './other-reader.js';

/** Stages `files` mutated files; gives how many of them another reader read to the same cells. */
export async function stageMutated(files: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-fuzz-'));
  const ledger = await openLedger(join(folder, 'ledger.duckdb'), { threads: 1 });
  let agreed = 0;
  const stage = async (bytes: Buffer): Promise<void> => {
    if (await agrees(ledger, join(folder, 'mutated.csv'), bytes)) agreed++;
  };
  try {
    const runs = { seed: Number(process.env['VIGIE_SEED']), numRuns: Math.ceil(files / 2) };
    await fc.assert(
      fc.asyncProperty(fileChanges, (change) => stage(changedFile('file', change).bytes)),
      runs,
    );
    await fc.assert(
      fc.asyncProperty(rowChanges, (changes) => stage(changedRows('file', changes).bytes)),
      runs,
    );
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return agreed;
}

/** Whether the cells could be compared; throws when they or the rows differ. */
async function agrees(ledger: Ledger, path: string, bytes: Buffer): Promise<boolean> {
  writeFileSync(path, bytes);
  const scan = await scanCsv(path, paymentNames).catch((error: unknown) => {
    if (error instanceof VigieError) return undefined;
    throw error;
  });
  if (scan === undefined) return false;
  await stageCsv(ledger, path, scan);
  const records = recordsOf(bytes);
  if (records === undefined) return false;
  const rows = scan.rows + scan.rejected.length;
  if (records.length !== rows) throw new Error(`${rows} rows, but ${records.length} by another reader`);
  if (scan.rejected.length > 0) return false;
  // As bytes, because the driver drops a byte order mark that begins a text.
  const staged = await ledger.rows<Record<string, string | null>>(
    'SELECT hex(COLUMNS(* EXCLUDE "row")) FROM staging ORDER BY "row"',
  );
  for (const [i, record] of records.entries()) {
    for (const [j, column] of scan.header.columns.entries()) {
      if (column === undefined) continue;
      const ours = Buffer.from(staged[i]?.[column] ?? '', 'hex').toString();
      if (ours !== record[j]) throw new Error(`row ${i}, ${column}: ${ours} is not ${record[j]}`);
    }
  }
  return true;
}
