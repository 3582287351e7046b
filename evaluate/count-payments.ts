import type { Role } from '../src/intake/payment.js';
import { type Instant, parseInstant } from '../src/time.js';
import { csvTable, identifier, readHeader, withDuckDB } from './read-csv.js';

export interface Span {
  readonly role: Role;
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** A local time is read as UTC: the count is about order within a party, and the offset shifts both ends alike. */
function instantOf(text: string): Instant | undefined {
  return parseInstant(text) ?? parseInstant(`${text.replace(' ', 'T')}Z`);
}

/**
 * How many executed payments each span holds, both ends included; `undefined` for a party that the file never names by
 * this id (derived ids are not in a payments file).
 */
export async function countPayments(
  path: string,
  spans: readonly Span[],
): Promise<readonly (number | undefined)[]> {
  const header = await readHeader(path);
  const counts: (number | undefined)[] = spans.map(() => undefined);
  await withDuckDB(path, async (connection) => {
    await connection.run('CREATE TABLE wanted (role VARCHAR, id VARCHAR, span INTEGER)');
    const appender = await connection.createAppender('wanted');
    spans.forEach(({ role, id }, span) => {
      appender.appendVarchar(role);
      appender.appendVarchar(id);
      appender.appendInteger(span);
      appender.endRow();
    });
    appender.closeSync();
    const executed = header.includes('status') ? `coalesce(status, 'executed') = 'executed'` : 'true';
    for (const role of ['payer', 'beneficiary'] as const) {
      if (!header.includes(`${role}_id`)) continue;
      // A payment listed twice (a duplicate, a status change) is one payment.
      const reader = await connection.runAndReadAll(
        `SELECT DISTINCT span, payment_id, executed_at FROM ${csvTable(path, header)} AS payment
         JOIN wanted ON payment.${identifier(`${role}_id`)} = wanted.id AND wanted.role = '${role}'
         WHERE ${executed} AND executed_at IS NOT NULL`,
      );
      for (const [span, , executedAt] of reader.getRows()) {
        const at = instantOf(String(executedAt));
        const wanted = spans[Number(span)];
        if (wanted === undefined || at === undefined) continue;
        const inside = at >= wanted.from && at <= wanted.to ? 1 : 0;
        counts[Number(span)] = (counts[Number(span)] ?? 0) + inside;
      }
    }
  });
  return counts;
}
