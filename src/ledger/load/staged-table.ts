/** The table `staged` (`row_line`, `row_offset` and the columns of a file as text) as the relation that facts read. */
import { identifier } from '../../intake/facts/quote.js';
import { type PaymentColumn, paymentColumns } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';
import { rejectedSums } from './rejected-sums.js';
import type { RejectedRecord } from './row-copy.js';
import { rowHash } from './row-hash.js';
import type { Staged } from './staged.js';
import { insertRejected } from './write-rejected.js';

/** Creates the view `staging`. `records` never became a row of the table. */
export async function stagedTable(
  ledger: Ledger,
  columns: ReadonlySet<PaymentColumn>,
  records: readonly RejectedRecord[],
): Promise<Pick<Staged, 'rows' | 'rejected' | 'rejectedSums' | 'places' | 'writeRejected' | 'clear'>> {
  const cells = paymentColumns.map((column) =>
    columns.has(column) ? identifier(column) : `NULL::VARCHAR AS ${identifier(column)}`,
  );
  const relation = '(SELECT rowid AS "row", row_line AS line, row_offset AS "offset" FROM staged)';
  await ledger.run(
    `CREATE OR REPLACE TEMP VIEW staging AS SELECT rowid AS "row", ${cells.join(', ')} FROM staged`,
  );
  return {
    rows: await ledger.number('SELECT count(*) FROM staged'),
    rejected: records.length,
    rejectedSums: rejectedSums(records),
    places: async () => {
      await ledger.run('DROP VIEW staging');
      const of = (column: string) => (row: string) =>
        `(SELECT sp.${column} FROM staged sp WHERE sp.rowid = ${row})`;
      return { line: of('row_line'), offset: of('row_offset'), relation, isGapless: true };
    },
    writeRejected: (_, fileId) =>
      insertRejected(ledger, fileId, records, {
        rows: `SELECT rowid AS "row", row_line AS line, row_offset AS "offset", ${rowHash(ledger, columns)} AS hash FROM staged`,
      }),
    clear: () => ledger.run('DROP TABLE staged'),
  };
}
