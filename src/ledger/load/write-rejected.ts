import { locateLines } from '../../intake/csv/locate-lines.js';
import type { RejectedLine } from '../../intake/csv/scan.js';
import { checks } from '../../intake/facts/checks.js';
import type { Ledger } from '../ledger.js';

interface Bad {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** Keeps every row that was not accepted with its place, never its text. */
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
    appender.endRow();
  }
  appender.closeSync();
}
