/** First layer: every cell read by itself. A cell that cannot be read is null beside its text, which `checks` sees. */
import { digitsOf, isAmount } from './amount-sql.js';
import { bareId } from './text-sql.js';
import { dateOf, precisionOf, writtenMs } from './time-sql.js';

/** Identifiers; accounts and phone numbers are made comparable on their own. */
const ids = [
  'payment_id',
  'original_payment_id',
  'provider_id',
  'payer_id',
  'beneficiary_id',
  'wallet_id',
  'device_id',
] as const;

function amount(column: string, currency: string): readonly string[] {
  return [
    `CASE WHEN ${isAmount(`s.${column}`)} THEN s.${column} END AS ${column}_digits`,
    `${digitsOf(`s.${column}`).number} AS ${column}_number`,
    `${digitsOf(`s.${column}`).decimals} AS ${column}_decimals`,
    `${currency}.exponent AS ${column}_exponent`,
  ];
}

function truth(column: string): string {
  const of = `s.${column}`;
  return `CASE WHEN ${of} = 'true' OR ${of} = 'yes' OR ${of} = '1' THEN true WHEN ${of} = 'false' OR ${of} = 'no' OR ${of} = '0' THEN false END AS ${column}_truth`;
}

function side(role: 'payer' | 'beneficiary'): readonly string[] {
  return [
    `${role}_accounts.plain AS ${role}_account_plain`,
    `${role}_phones.plain AS ${role}_phone_plain`,
    `${role}_names.words AS ${role}_words`,
    `${role}_names.sure AS ${role}_sure`,
    `${role}_names.plain AS ${role}_plain_name`,
    `${dateOf(`s.${role}_birth_date`)} AS ${role}_birth`,
    `TRY_CAST(s.${role}_type AS party_type) AS ${role}_kind`,
  ];
}

/** A SELECT over the relation `staging` (`row` BIGINT and every payment column as text, null when empty). */
export function readCells(staging: string): string {
  const columns = [
    `s.* REPLACE (${ids.map((id) => `${bareId(`s.${id}`)} AS ${id}`).join(', ')})`,
    `${writtenMs('s.executed_at')} AS executed_written`,
    `${precisionOf('s.executed_at')} AS executed_precision`,
    `${writtenMs('s.status_at')} AS status_written`,
    `${precisionOf('s.status_at')} AS status_precision`,
    `${writtenMs('s.payout_at')} AS payout_written`,
    `${dateOf('s.customer_since')} AS since_date`,
    `coalesce(s.payer_time_zone, s.payer_country) AS place`,
    ...amount('amount', 'c'),
    ...amount('payout_amount', 'pc'),
    ...side('payer'),
    ...side('beneficiary'),
    truth('card_present'),
    truth('cash_withdrawal'),
    `CASE WHEN regexp_full_match(s.merchant_category, '[0-9]{4}') THEN s.merchant_category::SMALLINT END AS merchant_code`,
    `coalesce(TRY_CAST(s.status AS payment_status), CASE WHEN s.status IS NULL THEN 'executed'::payment_status END) AS given_status`,
    `TRY_CAST(s.beneficiary_country_basis AS country_basis) AS given_basis`,
    'purposes.category AS purpose_read',
    'addresses.address_key',
    'addresses.place_key',
    'cities.plain AS city_plain',
    'beneficiary_accounts.country AS account_country',
    'reasons.class AS refusal_read',
  ];
  return `SELECT ${columns.join(',\n')}
FROM ${staging} s
LEFT JOIN currency_fact c ON c.code = s.currency
LEFT JOIN currency_fact pc ON pc.code IS NOT DISTINCT FROM s.payout_currency
LEFT JOIN purpose_text purposes ON purposes.text IS NOT DISTINCT FROM s.purpose
LEFT JOIN reason_text reasons ON reasons.text IS NOT DISTINCT FROM s.status_reason
LEFT JOIN address_text addresses ON addresses.text IS NOT DISTINCT FROM s.payer_address
LEFT JOIN name_text payer_names ON payer_names.text IS NOT DISTINCT FROM s.payer_name
LEFT JOIN name_text beneficiary_names ON beneficiary_names.text IS NOT DISTINCT FROM s.beneficiary_name
LEFT JOIN city_text cities ON cities.text IS NOT DISTINCT FROM s.payout_city
LEFT JOIN account_text payer_accounts ON payer_accounts.text IS NOT DISTINCT FROM s.payer_account
LEFT JOIN account_text beneficiary_accounts ON beneficiary_accounts.text IS NOT DISTINCT FROM s.beneficiary_account
LEFT JOIN phone_text payer_phones ON payer_phones.text IS NOT DISTINCT FROM s.payer_phone
LEFT JOIN phone_text beneficiary_phones ON beneficiary_phones.text IS NOT DISTINCT FROM s.beneficiary_phone`;
}
