import { locateLines } from '../../intake/csv/locate-lines.js';
import type { RejectedLine } from '../../intake/csv/scan.js';
import { checks } from '../../intake/facts/checks.js';
import type { Ledger } from '../ledger.js';
import type { RejectedRecord } from './row-copy.js';

interface Bad {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** Keeps every row of a CSV file that was not accepted with its place, never its text. */
export async function writeRejected(
  ledger: Ledger,
  fileId: number,
  path: string,
  textual: readonly RejectedLine[],
  line: (row: string) => string,
): Promise<void> {
  const faulty = await ledger.rows<{ line: bigint; fault: number | null }>(
    `SELECT ${line('c."row"')}::BIGINT AS line, c.fault FROM fact c WHERE c.fault IS NOT NULL
     UNION ALL SELECT ${line('v."row"')}::BIGINT, NULL FROM verdict v WHERE v.verdict = 'conflict'`,
  );
  const bad: Bad[] = textual.map((row) => ({ ...row, field: '' }));
  for (const row of faulty) {
    const check = row.fault === null ? undefined : checks[row.fault];
    const { field, reason } = check ?? { field: 'payment_id', reason: 'conflict' };
    bad.push({ line: Number(row.line), field, reason });
  }
  if (bad.length === 0) return;
  bad.sort((a, b) => a.line - b.line);
  const places = await locateLines(
    path,
    bad.map((row) => row.line),
    ledger.hmacKey,
  );
  const appender = await ledger.connection.createAppender('rejected');
  for (const row of bad) {
    const place = places.get(row.line);
    if (place === undefined) throw new Error(`${path} has no line ${row.line}`);
    appender.appendInteger(fileId);
    appender.appendBigInt(BigInt(row.line));
    appender.appendVarchar(row.field);
    appender.appendVarchar(row.reason);
    appender.appendBigInt(BigInt(place.offset));
    appender.appendVarchar(place.hash);
    appender.appendNull();
    appender.endRow();
  }
  appender.closeSync();
}

/**
 * Keeps records that never became a row, and of those that did, the ones that were not accepted; in the order of the
 * file. `rows` gives `row`, `line`, `offset` and `hash` of every row.
 */
export async function insertRejected(
  ledger: Ledger,
  fileId: number,
  records: readonly RejectedRecord[],
  { rows }: { readonly rows: string },
): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE bad_record (line BIGINT, field VARCHAR, reason VARCHAR,
    "offset" BIGINT, hash VARCHAR, among INTEGER)`);
  const appender = await ledger.connection.createAppender('bad_record');
  for (const record of records) {
    appender.appendBigInt(BigInt(record.line));
    appender.appendVarchar(record.field);
    appender.appendVarchar(record.reason);
    appender.appendBigInt(BigInt(record.offset));
    appender.appendVarchar(record.hash);
    if (record.among === undefined) appender.appendNull();
    else appender.appendInteger(record.among);
    appender.endRow();
  }
  appender.closeSync();
  const codes = checks.map(({ field, reason }, fault) => `(${fault}, '${field}', '${reason}')`);
  await ledger.run(`INSERT INTO rejected
    WITH bad AS (
      SELECT c."row", v.field, v.reason FROM fact c JOIN (VALUES ${codes.join(', ')}) v(fault, field, reason) ON v.fault = c.fault
      UNION ALL SELECT "row", 'payment_id', 'conflict' FROM verdict WHERE verdict = 'conflict')
    SELECT ${fileId}, line, field, reason, "offset", hash, among FROM (
      SELECT s.line, b.field, b.reason, s."offset", s.hash, NULL::INTEGER AS among FROM bad b JOIN (${rows}) s ON s."row" = b."row"
      UNION ALL SELECT * FROM bad_record)
    ORDER BY "offset", line, field, reason`);
  await ledger.run('DROP TABLE bad_record');
}
