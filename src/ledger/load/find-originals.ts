/**
 * Which payment a status is about that does not know its id: an order without who ordered it, else the transfer whose
 * reference it has. Where several are called so, what the status says of its payment tells them apart (I15).
 */
import type { PaymentColumn } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';
import { type AmountIn, type Fits, fitSql } from './fits-original.js';
import { orderStem } from './order-names.js';

/** Of a known payment, what a status may say of it too. */
const telling: readonly PaymentColumn[] = [
  'payer_account',
  'beneficiary_account',
  'provider_id',
  'payout_agent',
  'executed_at',
  'time_quality',
];

/** What would decide where several are left, in the order in which it is named. */
const deciding: readonly PaymentColumn[] = [
  'payer_account',
  'beneficiary_account',
  'provider_id',
  'payout_agent',
  'amount',
  'executed_at',
];

/**
 * Works on the single statuses of `told`: gives each the id of the one payment that it is about, and in `among` and
 * `decides` those that may be about several, of how many and what would decide. Begins `shared`, the names that are
 * several payments', and `undecided`, the files of these. `again` is the number of the file where it was read before.
 */
export async function findOriginals(
  ledger: Ledger,
  columns: ReadonlySet<PaymentColumn>,
  again: number | undefined,
): Promise<void> {
  await ledger.run('ALTER TABLE told ADD COLUMN among INTEGER');
  await ledger.run('ALTER TABLE told ADD COLUMN decides VARCHAR');
  await ledger.run('CREATE OR REPLACE TEMP TABLE shared (payment_id VARCHAR)');
  await ledger.run('CREATE OR REPLACE TEMP TABLE undecided (file_id INTEGER)');
  // What it was found to be about, it is about.
  if (again !== undefined)
    await ledger.run(`UPDATE told SET payment_id = p.payment_id
      FROM status_change c JOIN payment p ON p.seq = c.payment_seq
      WHERE told.row_kind = 1 AND c.file_id = ${again} AND c.line = told.row_line AND c."offset" = told.row_offset`);
  await collectCandidates(ledger, columns);
  const fits = fitSql('t', 'c', columns);
  const names = deciding.map(
    (column) =>
      `CASE WHEN ${unsaid(column, fits)} AND count(DISTINCT ${column === 'amount' ? `(c.amount, c.currency)` : `c.${column}`}) > 1 THEN '${column}' END`,
  );
  await ledger.run(`CREATE OR REPLACE TEMP TABLE original AS
    WITH fitting AS (
      SELECT c.* FROM candidate_original c JOIN told t ON t.rowid = c.place
      WHERE ${fits.who} AND (c.among = 1 OR (${fits.amount} AND ${fits.day})))
    SELECT c.place, count(*) AS left_over, min(c.payment_id) AS payment_id,
      coalesce(nullif(concat_ws(' ', ${names.join(', ')}), ''), 'payment_id') AS decides
    FROM fitting c JOIN told t ON t.rowid = c.place GROUP BY c.place`);
  await ledger.run(`UPDATE told SET payment_id = CASE WHEN o.left_over = 1 THEN o.payment_id ELSE told.payment_id END,
      among = CASE WHEN o.left_over > 1 THEN o.left_over END, decides = o.decides
    FROM original o WHERE o.place = told.rowid`);
  await ledger.run(`INSERT INTO undecided
    SELECT DISTINCT c.file_id FROM candidate_original c JOIN original o ON o.place = c.place
    WHERE o.left_over > 1 AND c.file_id IS NOT NULL`);
  await ledger.run('DROP TABLE original');
  await ledger.run('DROP TABLE candidate_original');
}

/** SQL over a group: whether its status does not say what the column is. */
function unsaid(column: PaymentColumn, { said }: Fits): string {
  return `bool_and(${said(column)} IS NULL)`;
}

/** Creates `candidate_original`: for each status without a known id, the payments that it may be about, and how many. */
async function collectCandidates(ledger: Ledger, columns: ReadonlySet<PaymentColumn>): Promise<void> {
  const cell = (column: PaymentColumn): string =>
    columns.has(column) ? column : `NULL::VARCHAR AS ${column}`;
  const money: readonly AmountIn[] = ['amount', 'payout_amount'];
  const stored = money.map((name) => {
    const code = name === 'amount' ? 'currency' : 'payout_currency';
    return `(${name}_minor::DECIMAL(38,6) / (SELECT 10 ** exponent FROM currency_fact WHERE code = ${code})::DECIMAL(38,0))::DECIMAL(38,6) AS ${name}`;
  });
  const fresh = money.map(
    (name) => `TRY_CAST(${columns.has(name) ? name : 'NULL'} AS DECIMAL(38,6)) AS ${name}`,
  );
  await ledger.run(`CREATE OR REPLACE TEMP TABLE candidate_original AS
    WITH single AS (SELECT rowid AS place, payment_id, transfer_reference FROM told WHERE row_kind = 1),
    named AS (SELECT payment_id AS id FROM single UNION SELECT transfer_reference FROM single WHERE transfer_reference IS NOT NULL),
    called AS (
      SELECT payment_id, transfer_reference, ${orderStem('payment_id')} AS stem, true AS is_stored FROM payment
      UNION ALL SELECT payment_id, transfer_reference, ${orderStem('payment_id')}, false FROM staged),
    near AS (SELECT * FROM called WHERE payment_id IN (SELECT id FROM named) OR transfer_reference IN (SELECT id FROM named)
      OR stem IN (SELECT id FROM named)
      QUALIFY row_number() OVER (PARTITION BY payment_id ORDER BY is_stored DESC) = 1),
    lost AS (SELECT * FROM single s WHERE NOT EXISTS (SELECT 1 FROM near n WHERE n.payment_id = s.payment_id)),
    orders AS (SELECT l.place, n.payment_id, n.is_stored FROM lost l JOIN near n ON n.stem = l.payment_id
      WHERE coalesce(n.transfer_reference = l.transfer_reference, true)),
    found AS (SELECT * FROM orders UNION ALL
      SELECT l.place, n.payment_id, n.is_stored FROM lost l JOIN near n ON n.transfer_reference = l.transfer_reference
      WHERE l.place NOT IN (SELECT place FROM orders)),
    facts AS (
      SELECT true AS is_stored, payment_id, file_id, ${telling.map((each) => `${each}::VARCHAR AS ${each}`).join(', ')},
        currency, payout_currency, ${stored.join(', ')}
      FROM payment WHERE payment_id IN (SELECT payment_id FROM found WHERE is_stored)
      UNION ALL BY NAME
      SELECT false AS is_stored, payment_id, NULL::INTEGER AS file_id, ${telling.map(cell).join(', ')},
        currency, ${cell('payout_currency')}, ${fresh.join(', ')}
      FROM staged WHERE payment_id IN (SELECT payment_id FROM found WHERE NOT is_stored)
      QUALIFY row_number() OVER (PARTITION BY payment_id ORDER BY rowid) = 1)
    SELECT f.place, k.* EXCLUDE (is_stored), count(*) OVER (PARTITION BY f.place) AS among
    FROM found f JOIN facts k ON k.payment_id = f.payment_id AND k.is_stored = f.is_stored`);
}
