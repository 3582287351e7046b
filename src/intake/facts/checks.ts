/** What makes a row unacceptable, in the order of the columns: the first that holds is the reason given. */
import type { PaymentColumn } from '../payment.js';
import type { RejectReason } from '../rejection.js';
import { largestMinor } from './amount-sql.js';

export interface Check {
  readonly field: PaymentColumn;
  readonly reason: RejectReason;
  /** SQL over the third layer, alias `d`; the row is rejected when it is true. */
  readonly when: string;
}

export const firstYear = 1990;
export const lastYear = 2100;
const oldestBirthYear = 1880;

function missing(field: PaymentColumn): Check {
  return { field, reason: 'missing', when: `d.${field} IS NULL` };
}

function identifier(field: PaymentColumn): readonly Check[] {
  return [
    { field, reason: 'too-long', when: `length(d.${field}) > 256` },
    { field, reason: 'control-character', when: `regexp_matches(d.${field}, '[\\x00-\\x1f\\x7f]')` },
  ];
}

/** A party's id must not look like one that Vigie derives, or the two could not be told apart. */
function partyId(field: PaymentColumn): readonly Check[] {
  const form = '(account|wallet|phone|name):[0-9a-f]{16}';
  return [
    ...identifier(field),
    {
      field,
      reason: 'reserved-id',
      when: `contains(d.${field}, ':') AND regexp_full_match(d.${field}, '${form}')`,
    },
  ];
}

function oneOf(field: PaymentColumn, type: string): Check {
  return {
    field,
    reason: 'not-one-of',
    when: `d.${field} IS NOT NULL AND TRY_CAST(d.${field} AS ${type}) IS NULL`,
  };
}

function amount(field: 'amount' | 'payout_amount', currency: PaymentColumn): readonly Check[] {
  const given = `d.${field} IS NOT NULL`;
  const known = `d.${currency} IS NOT NULL AND d.${field}_exponent IS NULL`;
  return [
    { field, reason: 'amount-not-a-number', when: `${given} AND d.${field}_digits IS NULL` },
    { field: currency, reason: 'missing', when: `${given} AND d.${currency} IS NULL` },
    { field: currency, reason: 'unknown-currency', when: known },
    { field, reason: 'amount-too-many-decimals', when: `d.${field}_finer` },
    {
      field,
      reason: 'amount-too-large',
      when: `${given} AND (d.${field}_minor IS NULL OR abs(d.${field}_minor) > ${largestMinor})`,
    },
    { field, reason: 'amount-not-positive', when: `d.${field}_minor <= 0` },
  ];
}

function outsideYears(field: PaymentColumn): string {
  return `d.${field} < '${firstYear}' OR d.${field} >= '${lastYear + 1}'`;
}

function time(field: PaymentColumn, written: string): readonly Check[] {
  return [
    { field, reason: 'not-a-time', when: `d.${field} IS NOT NULL AND d.${written} IS NULL` },
    { field, reason: 'out-of-range', when: outsideYears(field) },
  ];
}

function birth(field: 'payer_birth_date' | 'beneficiary_birth_date', date: string): readonly Check[] {
  return [
    { field, reason: 'not-a-date', when: `d.${field} IS NOT NULL AND d.${date} IS NULL` },
    {
      field,
      reason: 'out-of-range',
      when: `d.${date} < DATE '${oldestBirthYear}-01-01' OR d.${date} > DATE '1970-01-01' + d.local_day`,
    },
  ];
}

function country(field: PaymentColumn): Check {
  return { ...oneOf(field, 'country_code'), reason: 'unknown-country' };
}

function truth(field: PaymentColumn): Check {
  return { field, reason: 'not-a-truth-value', when: `d.${field} IS NOT NULL AND d.${field}_truth IS NULL` };
}

export const checks: readonly Check[] = [
  missing('payment_id'),
  ...identifier('payment_id'),
  missing('executed_at'),
  ...time('executed_at', 'executed_written'),
  oneOf('time_quality', 'time_quality'),
  missing('amount'),
  missing('currency'),
  ...amount('amount', 'currency'),
  ...amount('payout_amount', 'payout_currency'),
  oneOf('channel', 'channel'),
  oneOf('status', 'payment_status'),
  ...time('status_at', 'status_written'),
  ...identifier('original_payment_id'),
  ...identifier('provider_id'),
  ...partyId('payer_id'),
  country('payer_country'),
  {
    field: 'payer_time_zone',
    reason: 'unknown-time-zone',
    // A country's code is a place too, but no zone.
    when: "d.payer_time_zone IS NOT NULL AND NOT (d.zone_known AND (contains(d.payer_time_zone, '/') OR d.payer_time_zone = 'UTC'))",
  },
  ...birth('payer_birth_date', 'payer_birth'),
  {
    field: 'payer_type',
    reason: 'not-one-of',
    when: "d.payer_type IS NOT NULL AND (d.payer_kind IS NULL OR d.payer_kind = 'intermediary')",
  },
  {
    field: 'customer_since',
    reason: 'not-a-date',
    when: 'd.customer_since IS NOT NULL AND d.since_date IS NULL',
  },
  ...partyId('beneficiary_id'),
  country('beneficiary_country'),
  oneOf('beneficiary_country_basis', 'country_basis'),
  ...birth('beneficiary_birth_date', 'beneficiary_birth'),
  oneOf('beneficiary_type', 'party_type'),
  ...time('payout_at', 'payout_written'),
  {
    field: 'merchant_category',
    reason: 'not-a-merchant-category',
    when: 'd.merchant_category IS NOT NULL AND d.merchant_code IS NULL',
  },
  truth('card_present'),
  truth('cash_withdrawal'),
  ...identifier('wallet_id'),
  ...identifier('device_id'),
  country('ip_country'),
  oneOf('relationship', 'relationship'),
  oneOf('relationship_basis', 'relationship_basis'),
];

/**
 * Number of the first check that holds, null when the row is acceptable. `textIsClean`: no cell holds a control
 * character, so that nobody need look. Of a column that is not given, only that it is missing can be wrong.
 */
export function firstFault(textIsClean: boolean, given: ReadonlySet<PaymentColumn>): string {
  const cases = checks.flatMap(({ field, reason, when }, number) => {
    const canHold =
      reason === 'missing' || (given.has(field) && !(textIsClean && reason === 'control-character'));
    return canHold ? [`WHEN ${when} THEN ${number}`] : [];
  });
  return `CASE ${cases.join('\n')} END`;
}
