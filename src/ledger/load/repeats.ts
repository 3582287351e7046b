/**
 * Rows whose payment id is already known, in the ledger or further up in the file: the same again (duplicate), news
 * about its mutable cells (status, details), or a contradiction (conflict). Only columns that the file has are
 * compared: what it does not state it does not contradict.
 */
import { mutableColumns, type PaymentColumn, paymentColumns } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';
import { findNews, type Telling } from './news.js';
import type { Staged } from './staged.js';

/** The stored columns that tell whether a cell says the same: by value where the ledger keeps a value. */
const storedAs: Readonly<Partial<Record<PaymentColumn, readonly string[]>>> = {
  executed_at: ['at', 'precision'],
  amount: ['amount_minor'],
  payout_amount: ['payout_amount_minor'],
};
/** What made a change of these is news about the status; of the other mutable ones, about the pay-out. */
const statusColumns: readonly PaymentColumn[] = ['status', 'status_at', 'status_reason'];
const detailColumns = mutableColumns.filter((column) => !statusColumns.includes(column));

type Judged = Pick<Staged, 'columns' | 'absentIsUntold'>;

function same(one: string, other: string, names: readonly string[], absentIsUntold: boolean): string {
  return names
    .map((name) => {
      const equal = `${one}."${name}" IS NOT DISTINCT FROM ${other}."${name}"`;
      return absentIsUntold ? `(${one}."${name}" IS NULL OR ${equal})` : equal;
    })
    .join(' AND ');
}

/** Creates `verdict` (`row`, `payment_id`, `verdict`) over the rows that share an id; returns how many there are. */
export async function judgeRepeats(ledger: Ledger, staged: Judged): Promise<number> {
  const given = staged.columns;
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
  await ledger.run(`CREATE OR REPLACE TEMP TABLE candidate AS
    SELECT f."row", f.status AS given_status, f.* EXCLUDE ("row", status) FROM fact f SEMI JOIN repeated r ON r."row" = f."row"`);
  await judgeImmutable(ledger, staged);
  const tellings: readonly Telling[] = [
    {
      name: 'status',
      columns: statusColumns.filter((column) => given.has(column)),
      of: (column) => (column === 'status' ? 'given_status' : column),
      isTold: 'status_stated',
      kinds: ['status'],
    },
    {
      name: 'details',
      columns: detailColumns.filter((column) => given.has(column)),
      of: (column) => column,
      isTold: `coalesce(${detailColumns.join(', ')}) IS NOT NULL`,
      kinds: ['status', 'details'],
    },
  ];
  for (const telling of tellings) await findNews(ledger, telling);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE verdict AS
    SELECT j."row", j.payment_id, CASE WHEN j.is_payment THEN 'payment' WHEN NOT j.agrees THEN 'conflict'
      WHEN s."row" IS NOT NULL THEN 'status' WHEN d."row" IS NOT NULL THEN 'details' ELSE 'duplicate' END AS verdict
    FROM judged j LEFT JOIN status_news s ON s."row" = j."row" LEFT JOIN details_news d ON d."row" = j."row"`);
  return repeated;
}

/** Creates `judged`: whether a candidate is its payment's first row, and whether it agrees with the payment. */
async function judgeImmutable(ledger: Ledger, staged: Judged): Promise<void> {
  const immutable = paymentColumns
    .filter((column) => staged.columns.has(column) && !mutableColumns.includes(column))
    .flatMap((column) => storedAs[column] ?? [column]);
  const columns = (alias: string) => immutable.map((name) => `${alias}."${name}"`).join(', ');
  await ledger.run(`CREATE OR REPLACE TEMP TABLE judged AS
    WITH stored AS (
      SELECT -1::BIGINT AS "row", ${columns('p')} FROM payment p SEMI JOIN candidate c ON c.payment_id = p.payment_id),
    first AS (
      SELECT "row", ${columns('c')} FROM candidate c ANTI JOIN stored s ON s.payment_id = c.payment_id
      QUALIFY row_number() OVER (PARTITION BY c.payment_id ORDER BY c."row") = 1),
    known AS (SELECT * FROM stored UNION ALL SELECT * FROM first)
    SELECT c."row", c.payment_id, c."row" = k."row" AS is_payment, ${same('c', 'k', immutable, staged.absentIsUntold)} AS agrees
    FROM candidate c JOIN known k ON k.payment_id = c.payment_id`);
}
