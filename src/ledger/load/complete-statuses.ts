/**
 * A status message says what became of a payment and little else. It is completed with what its payment said, so that
 * it is judged as any other row about a known payment: a duplicate, news, or a conflict where its amount is another.
 */
import { identifier } from '../../intake/facts/quote.js';
import type { PaymentColumn } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';
import type { RejectedRecord } from './row-copy.js';
import { rowHash } from './row-hash.js';

/** What a status row must have once it is completed: all that its payment's instant and amount are read from. */
export const settlingColumns: readonly PaymentColumn[] = [
  'executed_at',
  'amount',
  'currency',
  'payer_country',
  'payer_time_zone',
  'transfer_reference',
  'status',
  'status_at',
  'status_reason',
];

/** What is taken from the known payment even where the row says it: a status message tells these less exactly. */
const taken: readonly PaymentColumn[] = ['executed_at', 'payer_country', 'payer_time_zone'];
const kept: readonly PaymentColumn[] = ['payment_id', 'status', 'status_at', 'status_reason'];

type Unknown = {
  readonly amount: string | null;
  readonly currency: string | null;
  readonly line: bigint;
  readonly offset: bigint;
  readonly hash: string;
  /** Whether its id is that of orders of several customers. */
  readonly shared: boolean;
  readonly among: number | null;
  readonly decides: string | null;
};

/**
 * Completes the rows of `told` from the ledger and from `staged`, and takes out those whose payment is unknown and
 * that are none by themselves: they are returned.
 */
export async function completeStatuses(
  ledger: Ledger,
  columns: ReadonlySet<PaymentColumn>,
): Promise<readonly RejectedRecord[]> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE known AS
    WITH about AS (SELECT payment_id AS id FROM told UNION SELECT transfer_reference FROM told WHERE transfer_reference IS NOT NULL),
    stored AS (
      SELECT payment_id, transfer_reference, executed_at, payer_country, payer_time_zone, currency,
        ${amountText('amount_minor', 'c.exponent')} AS amount
      FROM payment p JOIN currency_fact c ON c.code = p.currency
      WHERE payment_id IN (SELECT id FROM about) OR transfer_reference IN (SELECT id FROM about)),
    fresh AS (
      SELECT payment_id, transfer_reference, executed_at, payer_country, payer_time_zone, currency, amount FROM staged
      WHERE (payment_id IN (SELECT id FROM about) OR transfer_reference IN (SELECT id FROM about))
        AND payment_id NOT IN (SELECT payment_id FROM stored)
      QUALIFY row_number() OVER (PARTITION BY payment_id ORDER BY rowid) = 1)
    SELECT * FROM stored UNION ALL BY NAME SELECT * FROM fresh`);
  const cells = [...columns].map((column) => {
    const name = identifier(column);
    if (kept.includes(column)) return name;
    if (taken.includes(column))
      return `CASE WHEN k.payment_id IS NULL THEN t.${name} ELSE k.${name} END AS ${name}`;
    if (column === 'amount' || column === 'currency') return `coalesce(t.${name}, k.${name}) AS ${name}`;
    return `CASE WHEN k.payment_id IS NULL THEN t.${name} END AS ${name}`;
  });
  // Of a payment that is not known, what was settled is an amount too.
  const settled = (column: PaymentColumn) => (columns.has(column) ? `t.${column}` : 'NULL::VARCHAR');
  await ledger.run(`CREATE OR REPLACE TEMP TABLE completed AS
    SELECT t.row_kind, t.row_line, t.row_offset, t.among, t.decides, ${settled('payout_amount')} AS settled_amount, ${settled('payout_currency')} AS settled_currency, ${cells.map((cell) => (cell.includes('.') ? cell : `t.${cell}`)).join(', ')},
      k.payment_id IS NOT NULL OR (t.executed_at IS NOT NULL AND t.amount IS NOT NULL AND t.currency IS NOT NULL) AS is_row
    FROM told t LEFT JOIN known k ON k.payment_id = t.payment_id ORDER BY t.rowid`);
  const unknown = await ledger.rows<Unknown>(
    `SELECT coalesce(amount, settled_amount) AS amount, coalesce(currency, settled_currency) AS currency, row_line AS line,
       row_offset AS "offset", among, decides, coalesce(payment_id IN (SELECT payment_id FROM shared), false) AS shared, ${rowHash(ledger, columns)} AS hash FROM completed WHERE NOT is_row`,
  );
  await ledger.run(
    'CREATE OR REPLACE TEMP TABLE told AS SELECT * EXCLUDE (is_row, among, decides, settled_amount, settled_currency) FROM completed WHERE is_row',
  );
  await ledger.run('DROP TABLE completed');
  await ledger.run('DROP TABLE known');
  await ledger.run('DROP TABLE shared');
  return unknown.map(({ line, offset, hash, shared, among, decides, amount, currency }) => ({
    line: Number(line),
    offset: Number(offset),
    ...(among === null
      ? { field: 'payment_id', reason: shared ? 'several-payments' : 'unknown-payment' }
      : { field: decides ?? 'payment_id', reason: 'ambiguous', among }),
    hash,
    amount: amount ?? undefined,
    currency: currency ?? undefined,
  }));
}

function amountText(minor: string, exponent: string): string {
  const unit = `(10 ** ${exponent})::BIGINT`;
  return `CASE WHEN ${exponent} = 0 THEN ${minor}::VARCHAR
    ELSE (${minor} // ${unit})::VARCHAR || '.' || lpad((${minor} % ${unit})::VARCHAR, ${exponent}, '0') END`;
}
