/** Which line each row stands on and which number each accepted row gets. */
import type { CsvScan } from '../../intake/csv/scan.js';
import type { Ledger } from '../ledger.js';
import type { OfRow, Places } from './staged.js';

/** Creates `row_line` when rows do not simply follow each other; returns SQL for the line of `row`. */
export async function prepareLines(ledger: Ledger, scan: CsvScan<string>): Promise<OfRow> {
  if (scan.shifts.length === 0) return (row) => `(${row} + 2)`;
  await ledger.run('CREATE OR REPLACE TEMP TABLE line_shift (first_row BIGINT, shift BIGINT)');
  const appender = await ledger.connection.createAppender('line_shift');
  const first = scan.shifts[0]?.row === 0 ? [] : [{ row: 0, line: 2 }];
  for (const { row, line } of [...first, ...scan.shifts]) {
    appender.appendBigInt(BigInt(row));
    appender.appendBigInt(BigInt(line - row));
    appender.endRow();
  }
  appender.closeSync();
  await ledger.run(`CREATE OR REPLACE TEMP TABLE row_line AS
    SELECT s."row" AS "row", s."row" + l.shift AS line FROM (SELECT "row" FROM fact) s
    ASOF JOIN line_shift l ON s."row" >= l.first_row`);
  return (row) => `(SELECT rl.line FROM row_line rl WHERE rl."row" = ${row})`;
}

export interface Numbering {
  /** The rows as `f`, and what tells of each. */
  readonly from: string;
  /** Columns of `f` that are no facts. */
  readonly others: readonly string[];
  readonly seq: string;
  readonly line: string;
  readonly offset: string;
}

/**
 * Creates `numbered` (`row`, `seq`, `line`, `verdict`) over the rows that enter the ledger, in the file's order,
 * unless every row is a payment. Returns a relation `f` with `row`, and SQL for seq and line over it.
 */
export async function numberRows(
  ledger: Ledger,
  options: { readonly after: number; readonly allPayments: boolean; readonly places: Places },
): Promise<Numbering> {
  const { after, allPayments, places } = options;
  const { line, offset, relation } = places;
  if (allPayments) {
    const seq = `f."row" + ${after + 1}`;
    if (relation === undefined)
      return { from: 'fact f', others: [], seq, line: line('f."row"'), offset: offset('f."row"') };
    // A join could give the rows in another order.
    const place = `(SELECT {'line': p.line, 'offset': p."offset"} FROM ${relation} p WHERE p."row" = fact."row")`;
    return {
      from: `(SELECT *, ${place} AS place FROM fact) f`,
      others: ['place'],
      seq,
      line: 'f.place.line',
      offset: 'f.place."offset"',
    };
  }
  const placed =
    relation === undefined
      ? { join: '', line: line('c."row"'), offset: offset('c."row"') }
      : { join: `JOIN ${relation} p ON p."row" = c."row"`, line: 'p.line', offset: 'p."offset"' };
  await ledger.run(`CREATE OR REPLACE TEMP TABLE numbered AS
    SELECT c."row" AS "row", ${after} + row_number() OVER (ORDER BY c."row") AS seq, ${placed.line} AS line,
      ${placed.offset} AS "offset",
      coalesce(v.verdict, 'payment') AS verdict
    FROM fact c LEFT JOIN verdict v ON v."row" = c."row" ${placed.join}
    WHERE c.fault IS NULL AND coalesce(v.verdict, 'payment') IN ('payment', 'status', 'details')`);
  return {
    from: `fact f JOIN numbered k ON k."row" = f."row" AND k.verdict = 'payment'`,
    others: [],
    seq: 'k.seq',
    line: 'k.line',
    offset: 'k."offset"',
  };
}
