/**
 * What a file tells anew of payments that are known. The rows of one payment, in the file's order, are one telling. It
 * is laid over what was told before: where its beginning repeats the end of that, it repeats; what follows is news, in
 * order, and so is a state that had held before and returns. What carries a time of its own is the same event
 * wherever it is told, and never news twice.
 */
import type { PaymentColumn } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';

export interface Telling {
  readonly name: 'status' | 'details';
  /** Those of the file; without any it tells nothing. */
  readonly columns: readonly PaymentColumn[];
  /** The column of `candidate` and of `status_change` in which a column stands. */
  readonly of: (column: PaymentColumn) => string;
  /** SQL over a row: whether it says anything; a row of empty cells does not. */
  readonly isTold: string;
  /** Kinds of `status_change` in which it was told before. */
  readonly kinds: readonly string[];
}

/** No payment has so many states that a longer overlap would have to be found. */
const longestOverlap = 64;

/** Creates `<name>_news` (`row`): the rows of `candidate` that tell something new. Reads `judged` and `spoken`. */
export async function findNews(ledger: Ledger, telling: Telling): Promise<void> {
  const { name, columns, of } = telling;
  if (columns.length === 0) {
    await ledger.run(`CREATE OR REPLACE TEMP TABLE ${name}_news ("row" BIGINT)`);
    return;
  }
  const said = (column: (name: PaymentColumn) => string) =>
    `[${columns.map((each) => `coalesce(${column(each)}::VARCHAR, '')`).join(', ')}]`;
  const timed = columns.includes('status_at') ? 'status_at IS NOT NULL' : 'false';
  await ledger.run(`CREATE OR REPLACE TEMP TABLE ${name}_said AS
    WITH about AS (SELECT DISTINCT payment_id FROM judged),
    payments AS (SELECT p.* FROM payment p SEMI JOIN about a ON a.payment_id = p.payment_id),
    everything AS (
      SELECT payment_id, false AS fresh, seq AS place, 0 AS later, ${said((column) => column)} AS state, false AS timed
      FROM payments
      UNION ALL
      SELECT p.payment_id, false, c.seq, 1, ${said((column) => `c.${of(column)}`)}, false
      FROM status_change c JOIN payments p ON p.seq = c.payment_seq
      WHERE c.kind IN (${telling.kinds.map((kind) => `'${kind}'`).join(', ')})
        ${name === 'details' ? `AND coalesce(${columns.map((column) => `c.${column}`).join(', ')}) IS NOT NULL` : ''}
      UNION ALL
      SELECT c.payment_id, true, c."row", 0, ${said((column) => `c.${of(column)}`)}, ${timed}
      FROM candidate c JOIN judged j ON j."row" = c."row" WHERE j.agrees AND (j.is_payment OR ${telling.isTold}) AND c."row" NOT IN (SELECT "row" FROM spoken))
    SELECT *, row_number() OVER (PARTITION BY payment_id, state ORDER BY fresh, place, later) > 1 AS is_known
    FROM everything
    QUALIFY state IS DISTINCT FROM lag(state) OVER (PARTITION BY payment_id, fresh ORDER BY place, later)`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE ${name}_news AS
    WITH told AS (
      SELECT payment_id, coalesce(list(state ORDER BY place, later) FILTER (NOT fresh), []) AS before,
        list(state ORDER BY place) FILTER (fresh) AS now
      FROM ${name}_said GROUP BY payment_id),
    laid AS (
      SELECT payment_id, coalesce(list_max(list_filter(range(1, least(len(before), len(now), ${longestOverlap}) + 1),
        lambda n: before[-n:] = now[1:n])), 0) AS repeats FROM told),
    numbered AS (
      SELECT *, row_number() OVER (PARTITION BY payment_id ORDER BY place) AS nth FROM ${name}_said WHERE fresh)
    SELECT n.place AS "row" FROM numbered n JOIN laid l ON l.payment_id = n.payment_id
    WHERE n.nth > l.repeats AND NOT (n.timed AND n.is_known)`);
}
