/**
 * Rows whose payment id is already known, in the ledger or further up in the file: the same again (duplicate), news
 * about its mutable cells (status, details), or a contradiction (conflict). Only columns that the file has are
 * compared: what it does not state it does not contradict.
 */
import { mutableColumns, type PaymentColumn, paymentColumns } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';

/** The stored columns that tell whether a cell says the same: by value where the ledger keeps a value. */
const storedAs: Readonly<Partial<Record<PaymentColumn, readonly string[]>>> = {
  executed_at: ['at', 'precision'],
  amount: ['amount_minor'],
  payout_amount: ['payout_amount_minor'],
  status: ['given_status'],
};
/** What made a change of these is news about the status; of the others, about the pay-out. */
const statusColumns: readonly PaymentColumn[] = ['status', 'status_at', 'status_reason'];

function stored(columns: readonly PaymentColumn[], given: ReadonlySet<PaymentColumn>): readonly string[] {
  return columns.filter((column) => given.has(column)).flatMap((column) => storedAs[column] ?? [column]);
}

function same(one: string, other: string, names: readonly string[]): string {
  if (names.length === 0) return 'true';
  return names.map((name) => `${one}."${name}" IS NOT DISTINCT FROM ${other}."${name}"`).join(' AND ');
}

/** Creates `verdict` (`row`, `payment_id`, `verdict`) over the rows that share an id; returns how many there are. */
export async function judgeRepeats(ledger: Ledger, given: ReadonlySet<PaymentColumn>): Promise<number> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE repeated AS
    WITH c AS (SELECT "row", hash(payment_id) AS id_hash FROM fact WHERE fault IS NULL)
    SELECT c."row" FROM c SEMI JOIN (SELECT id_hash FROM c GROUP BY id_hash HAVING count(*) > 1) t ON t.id_hash = c.id_hash
    UNION SELECT c."row" FROM c SEMI JOIN (SELECT hash(payment_id) AS id_hash FROM payment) p ON p.id_hash = c.id_hash`);
  const repeated = await ledger.number('SELECT count(*) FROM repeated');
  if (repeated === 0) {
    await ledger.run(
      `CREATE OR REPLACE TEMP TABLE verdict ("row" BIGINT, payment_id VARCHAR, verdict VARCHAR)`,
    );
    return 0;
  }
  const immutable = stored(
    paymentColumns.filter((column) => !mutableColumns.includes(column)),
    given,
  );
  const news = stored(mutableColumns, given);
  const list = [...new Set([...immutable, ...news, 'payment_id'])];
  const columns = (alias: string) => list.map((name) => `${alias}."${name}"`).join(', ');
  await ledger.run(`CREATE OR REPLACE TEMP TABLE candidate AS
    SELECT f."row", f.status AS given_status, f.* EXCLUDE ("row", status) FROM fact f SEMI JOIN repeated r ON r."row" = f."row"`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE known AS
    WITH stored AS (
      SELECT -1::BIGINT AS "row", ${columns('p')} FROM (SELECT status AS given_status, * EXCLUDE (status) FROM payment) p
      SEMI JOIN candidate c ON c.payment_id = p.payment_id),
    first AS (
      SELECT "row", ${columns('c')} FROM candidate c ANTI JOIN stored s ON s.payment_id = c.payment_id
      QUALIFY row_number() OVER (PARTITION BY c.payment_id ORDER BY c."row") = 1)
    SELECT * FROM stored UNION ALL SELECT * FROM first`);
  const mutable = news.map((name) => `, c."${name}"`).join('');
  const statusNews = stored(statusColumns, given);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE verdict AS
    WITH told AS (
      SELECT s.*, p.payment_id FROM status_change s JOIN payment p ON p.seq = s.payment_seq
      SEMI JOIN candidate c ON c.payment_id = p.payment_id),
    judged AS (
      SELECT c."row", c.payment_id, c."row" = k."row" AS is_payment,
        ${same('c', 'k', immutable)} AS agrees, ${same('c', 'k', news)} AS as_first,
        ${same('c', 'k', statusNews)} AS same_status,
        EXISTS (SELECT 1 FROM told t WHERE t.payment_id = c.payment_id AND ${same('t', 'c', news)}) AS was_told,
        row_number() OVER (PARTITION BY c.payment_id, ${same('c', 'k', immutable)}${mutable} ORDER BY c."row") AS nth
      FROM candidate c JOIN known k ON k.payment_id = c.payment_id)
    SELECT "row", payment_id, CASE WHEN is_payment THEN 'payment' WHEN NOT agrees THEN 'conflict'
      WHEN as_first OR was_told OR nth > 1 THEN 'duplicate' WHEN same_status THEN 'details' ELSE 'status' END AS verdict
    FROM judged`);
  return repeated;
}
