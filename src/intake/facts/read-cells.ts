/** First layer: every cell read by itself. A cell that cannot be read is null beside its text, which `checks` sees. */
import type { PaymentColumn } from '../payment.js';
import { digitsOf, isAmount } from './amount-sql.js';
import { bareId } from './text-sql.js';
import { dateOf, precisionOf, writtenMs } from './time-sql.js';

/** What is read from one column; null where that is. */
export interface CellFact {
  readonly name: string;
  readonly of: PaymentColumn;
  readonly type: string;
  readonly sql: string;
}

type Read = readonly [name: string, type: string, sql: string];

function read(of: PaymentColumn, ...facts: readonly Read[]): readonly CellFact[] {
  return facts.map(([name, type, sql]) => ({ name, of, type, sql }));
}

/** Identifiers; accounts and phone numbers are made comparable on their own. */
const ids: readonly PaymentColumn[] = [
  'payment_id',
  'original_payment_id',
  'provider_id',
  'payer_id',
  'beneficiary_id',
  'wallet_id',
  'device_id',
];

function amount(column: 'amount' | 'payout_amount'): readonly CellFact[] {
  const { number, decimals } = digitsOf(`s.${column}`);
  return read(
    column,
    [`${column}_digits`, 'VARCHAR', `CASE WHEN ${isAmount(`s.${column}`)} THEN s.${column} END`],
    [`${column}_number`, 'BIGINT', number],
    [`${column}_decimals`, 'BIGINT', decimals],
  );
}

function truth(column: 'card_present' | 'cash_withdrawal'): readonly CellFact[] {
  const of = `s.${column}`;
  const sql = `CASE WHEN ${of} = 'true' OR ${of} = 'yes' OR ${of} = '1' THEN true WHEN ${of} = 'false' OR ${of} = 'no' OR ${of} = '0' THEN false END`;
  return read(column, [`${column}_truth`, 'BOOLEAN', sql]);
}

function side(role: 'payer' | 'beneficiary'): readonly CellFact[] {
  return [
    ...read(`${role}_account`, [`${role}_account_plain`, 'VARCHAR', `${role}_accounts.plain`]),
    ...read(`${role}_phone`, [`${role}_phone_plain`, 'VARCHAR', `${role}_phones.plain`]),
    ...read(
      `${role}_name`,
      [`${role}_words`, 'VARCHAR[]', `${role}_names.words`],
      [`${role}_sure`, 'VARCHAR[]', `${role}_names.sure`],
      [`${role}_plain_name`, 'VARCHAR', `${role}_names.plain`],
    ),
    ...read(`${role}_birth_date`, [`${role}_birth`, 'DATE', dateOf(`s.${role}_birth_date`)]),
    ...read(`${role}_type`, [`${role}_kind`, 'party_type', `TRY_CAST(s.${role}_type AS party_type)`]),
  ];
}

export const cells: readonly CellFact[] = [
  ...read(
    'executed_at',
    ['executed_written', 'BIGINT', writtenMs('s.executed_at')],
    ['executed_precision', 'VARCHAR', precisionOf('s.executed_at')],
  ),
  ...read(
    'status_at',
    ['status_written', 'BIGINT', writtenMs('s.status_at')],
    ['status_precision', 'VARCHAR', precisionOf('s.status_at')],
  ),
  ...read('payout_at', ['payout_written', 'BIGINT', writtenMs('s.payout_at')]),
  ...read('customer_since', ['since_date', 'DATE', dateOf('s.customer_since')]),
  ...amount('amount'),
  ...read('currency', ['amount_exponent', 'INTEGER', 'c.exponent']),
  ...amount('payout_amount'),
  ...read('payout_currency', ['payout_amount_exponent', 'INTEGER', 'pc.exponent']),
  ...side('payer'),
  ...side('beneficiary'),
  ...truth('card_present'),
  ...truth('cash_withdrawal'),
  ...read('merchant_category', [
    'merchant_code',
    'SMALLINT',
    "CASE WHEN regexp_full_match(s.merchant_category, '[0-9]{4}') THEN s.merchant_category::SMALLINT END",
  ]),
  ...read('beneficiary_country_basis', [
    'given_basis',
    'country_basis',
    'TRY_CAST(s.beneficiary_country_basis AS country_basis)',
  ]),
  ...read('purpose', ['purpose_read', 'VARCHAR', 'purposes.category']),
  ...read(
    'payer_address',
    ['address_key', 'BIGINT', 'addresses.address_key'],
    ['place_key', 'BIGINT', 'addresses.place_key'],
  ),
  ...read('payout_city', ['city_plain', 'VARCHAR', 'cities.plain']),
  ...read('beneficiary_account', ['account_country', 'VARCHAR', 'beneficiary_accounts.country']),
  ...read('status_reason', ['refusal_read', 'VARCHAR', 'reasons.class']),
];

/** Where a cell's text is looked up, and under which alias. */
const lookups: readonly (readonly [of: PaymentColumn, table: string, alias: string])[] = [
  ['purpose', 'purpose_text', 'purposes'],
  ['status_reason', 'reason_text', 'reasons'],
  ['payer_address', 'address_text', 'addresses'],
  ['payer_name', 'name_text', 'payer_names'],
  ['beneficiary_name', 'name_text', 'beneficiary_names'],
  ['payout_city', 'city_text', 'cities'],
  ['payer_account', 'account_text', 'payer_accounts'],
  ['beneficiary_account', 'account_text', 'beneficiary_accounts'],
  ['payer_phone', 'phone_text', 'payer_phones'],
  ['beneficiary_phone', 'phone_text', 'beneficiary_phones'],
];

/**
 * A SELECT over the relation `staging` (`row` BIGINT and every payment column as text, null when empty): of the `cells`,
 * those of the columns given.
 */
export function readCells(staging: string, given: ReadonlySet<PaymentColumn>): string {
  const texts = [...given].map((column) =>
    ids.includes(column) ? `${bareId(`s.${column}`)} AS ${column}` : `s.${column}`,
  );
  const columns = [
    's."row"',
    ...texts,
    `coalesce(s.payer_time_zone, s.payer_country) AS place`,
    `coalesce(TRY_CAST(s.status AS payment_status), CASE WHEN s.status IS NULL THEN 'executed'::payment_status END) AS given_status`,
    ...cells.filter(({ of }) => given.has(of)).map(({ name, sql }) => `${sql} AS ${name}`),
  ];
  const joins = lookups
    .filter(([of]) => given.has(of))
    .map(([of, table, alias]) => `LEFT JOIN ${table} ${alias} ON ${alias}.text IS NOT DISTINCT FROM s.${of}`);
  if (given.has('payout_currency'))
    joins.unshift('LEFT JOIN currency_fact pc ON pc.code IS NOT DISTINCT FROM s.payout_currency');
  return `SELECT ${columns.join(',\n')}
FROM ${staging} s
LEFT JOIN currency_fact c ON c.code = s.currency
${joins.join('\n')}`;
}
