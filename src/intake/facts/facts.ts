/**
 * The one place where the facts of a row are derived, as SQL over a staging relation of text: every format and the
 * service fill that relation and read these columns, so that no two ways in can differ. Each fact is a function of
 * its own row and of dated tables (zones, rates, corridors), never of another row.
 */
import { type CaptureSoftware, captureSoftware } from '../capture-software.js';
import { amountBands, type PaymentColumn } from '../payment.js';
import { withoutAbsent } from './absent.js';
import { bandOf, isRound, referenceMinor, referenceRest } from './amount-sql.js';
import { capturesScreens } from './capture-sql.js';
import { goesTo } from './goes-to.js';
import { baseIdentity, identity } from './identity-sql.js';
import { normalise } from './normalise.js';
import { placeInTime, type RateDays, valueOnDay } from './place-in-time.js';
import { readCells } from './read-cells.js';
import { keyOf, sharedNames } from './text-sql.js';

/** Texts that are kept as given, for evidence; identifiers without the white space around them. */
const kept = [
  'payment_id',
  'executed_at',
  'status_at',
  'status_reason',
  'original_payment_id',
  'provider_id',
  'transfer_reference',
  'payer_id',
  'payer_name',
  'payer_account',
  'payer_country',
  'payer_time_zone',
  'payer_address',
  'payer_phone',
  'payer_email',
  'beneficiary_id',
  'beneficiary_name',
  'beneficiary_account',
  'beneficiary_address',
  'beneficiary_phone',
  'beneficiary_email',
  'payout_city',
  'payout_agent',
  'payout_at',
  'payout_method',
  'purpose',
  'merchant_name',
  'wallet_id',
  'device_id',
  'ip_country',
  'currency',
  'payout_currency',
] as const;

/** Hours mean something only for the time at which somebody acted, on a clock that is known. */
const clock = `i.time_quality IN ('initiated', 'accepted') AND i.executed_precision <> 'day'`;
const destination = goesTo('i.to_country', 'i.to_basis', 'i.payer_country');

/** Completed years; somebody born on 29 February turns a year older on 1 March where there is no 29th. */
function age(birth: string): string {
  const number = (date: string) => `(year(${date}) * 10000 + month(${date}) * 100 + day(${date}))`;
  return `((${number("(DATE '1970-01-01' + i.local_day)")} - ${number(birth)}) // 10000)::SMALLINT`;
}

function person(type: string): string {
  return `CASE WHEN i.merchant_category IS NOT NULL OR i.merchant_name IS NOT NULL OR i.cash_withdrawal_truth THEN false
    WHEN i.payer_kind = 'organisation' OR ${type} = 'organisation' OR i.intermediary_fact THEN false
    WHEN i.payer_kind = 'person' AND ${type} = 'person' THEN true END`;
}

function columns(software: readonly CaptureSoftware[]): Readonly<Record<string, string>> {
  const payer = identity('payer');
  const beneficiary = identity('beneficiary');
  const reference = `CASE WHEN i.currency = 'EUR' THEN i.amount_minor ELSE ${referenceMinor('i.reference_quotient', 'i.reference_rest')} END`;
  const laterStatus = `i.status_ms > i.at_ms`;
  return {
    at: 'i.at_ms',
    precision: 'i.executed_precision::time_precision',
    day: 'i.local_day',
    zone_assumed: 'NOT i.zone_known',
    time_quality: 'TRY_CAST(i.time_quality AS time_quality)',
    channel: 'TRY_CAST(i.channel AS channel)',
    // Without the decimals that its currency does not have it would be another amount.
    amount_minor: 'CASE WHEN NOT i.amount_finer THEN i.amount_minor END',
    payout_amount_minor: 'i.payout_amount_minor',
    amount_ref_minor: reference,
    rate_date: 'i.rate_date',
    status: 'i.given_status',
    status_stated: 'i.status IS NOT NULL OR i.status_at IS NOT NULL OR i.status_reason IS NOT NULL',
    status_instant: 'i.status_ms',
    first_status: `CASE WHEN i.given_status = 'returned' AND ${laterStatus} THEN 'executed'::payment_status
      WHEN i.given_status = 'refused' AND ${laterStatus} THEN 'attempted'::payment_status ELSE i.given_status END`,
    status_flagged: `i.given_status <> 'executed' AND i.status_ms IS NULL`,
    refusal_class: `CASE WHEN i.given_status IN ('refused', 'returned') THEN CASE WHEN i.status_reason IS NULL THEN 'unknown' ELSE coalesce(i.refusal_read, 'other') END::refusal_class END`,
    payer_type: 'i.payer_kind',
    beneficiary_type: 'i.beneficiary_kind',
    payer_birth_date: 'i.payer_birth',
    beneficiary_birth_date: 'i.beneficiary_birth',
    customer_since: 'i.since_date',
    customer_since_day: `i.since_date - DATE '1970-01-01'`,
    beneficiary_country: 'i.to_country',
    beneficiary_country_basis: 'i.to_basis',
    relationship: 'TRY_CAST(i.relationship AS relationship)',
    relationship_basis: 'TRY_CAST(i.relationship_basis AS relationship_basis)',
    merchant_category: 'i.merchant_code',
    card_present: 'i.card_present_truth',
    cash_withdrawal: 'i.cash_withdrawal_truth',
    capture_software: capturesScreens('i.merchant_code', 'i.merchant_name', software),
    purpose_category: `CASE WHEN i.purpose IS NULL THEN NULL ELSE coalesce(i.purpose_read, 'unknown')::purpose_category END`,
    person_to_person: person('i.beneficiary_kind'),
    corridor_listed: `CASE WHEN ${destination} IS NOT NULL THEN i.corridor_hit END`,
    cross_border: `i.payer_country <> ${destination}`,
    ip_abroad: 'i.ip_country <> i.payer_country',
    intermediary: 'i.intermediary_fact',
    round_sent: isRound('i.amount_minor', 'i.amount_exponent'),
    round_paid_out: isRound('i.payout_amount_minor', 'i.payout_amount_exponent'),
    family_name_shared: `CASE WHEN len(i.shared_words) > 0 THEN true END`,
    shared_name_key: keyOf('i.shared_words[-1]'),
    // One id on both sides of one row is one customer, whether or not ids are shared between rows.
    account_shared:
      'CASE WHEN i.payer_id = i.beneficiary_id THEN true ELSE i.payer_account_plain = i.beneficiary_account_plain END',
    payer_hour: `CASE WHEN ${clock} AND i.zone_known THEN (i.local_ms // 3600000) % 24 END::TINYINT`,
    payer_weekday: `CASE WHEN ${clock} AND i.zone_known THEN (i.local_day + 3) % 7 + 1 END::TINYINT`,
    beneficiary_hour: `CASE WHEN ${clock} AND (i.executed_precision = 'instant' OR i.zone_known) AND ${destination} IS NOT NULL THEN (i.beneficiary_local_ms // 3600000) % 24 END::TINYINT`,
    payer_age: age('i.payer_birth'),
    beneficiary_age: age('i.beneficiary_birth'),
    provider_id_key: keyOf('i.provider_id'),
    payout_city_key: keyOf('i.city_plain'),
    payer_place: 'i.place_key',
    payer_phone_key: keyOf('i.payer_phone_plain'),
    payer_email_key: keyOf('i.email_plain'),
    payer_account_key: keyOf('i.payer_account_plain'),
    beneficiary_phone_key: keyOf('i.beneficiary_phone_plain'),
    beneficiary_account_key: keyOf('i.beneficiary_account_plain'),
    payer_address_key: 'i.address_key',
    payer_family_name: keyOf('i.payer_family_words[-1]'),
    device_id_key: keyOf('i.device_id'),
    payer_id_rule: payer.rule,
    payer_token: payer.token,
    beneficiary_id_rule: beneficiary.rule,
    beneficiary_token: beneficiary.token,
  };
}

export interface FactsOptions {
  /** Name of a relation with `row` BIGINT and every payment column as text, empty cells null. */
  readonly staging: string;
  /** Columns that are not null in every row of it. */
  readonly given: ReadonlySet<PaymentColumn>;
  readonly rateDays: RateDays;
  /** No text of the relation holds a control character (below U+0020, or U+007F). */
  readonly textIsClean?: boolean;
  /** In place of the list that ships. */
  readonly captureSoftware?: readonly CaptureSoftware[];
}

/**
 * A SELECT with `row`, `fault` (position in `checks`, null when acceptable), every text kept as given and every fact
 * under its column's name. Reads `currency_fact`, `corridor_listed`, `rate_day`,
 * `zone_year` and the tables of `text-tables.ts`. The facts of a row with a fault mean nothing.
 */
export function factsSql(options: FactsOptions): string {
  const shared = sharedNames(
    { words: 'n.payer_family_words', sure: 'n.payer_sure' },
    { words: 'n.beneficiary_family_words', sure: 'n.beneficiary_sure' },
  );
  const { given, rateDays } = options;
  const dated = valueOnDay(placeInTime(readCells(options.staging, given), given), rateDays);
  const withRest = `SELECT n.*, ${referenceRest('n.amount_minor', 'n.amount_exponent', 'n.rate_scaled', 'n.reference_quotient')} AS reference_rest,
  ${shared} AS shared_words,
  ${baseIdentity().join(',\n  ')} FROM (${normalise(dated, options.textIsClean === true, given)}) n`;
  const derived = bandLast(columns(options.captureSoftware ?? captureSoftware));
  return withoutAbsent(
    `SELECT f.*, ${bandOf('f.amount_ref_minor', amountBands)}::amount_band AS amount_band FROM (
SELECT i."row" AS "row", i.fault AS fault, ${kept.map((name) => `i.${name} AS ${name}`).join(', ')},
${derived}
FROM (${withRest}) i) f`,
    given,
  );
}

function bandLast(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(([name, sql]) => `${sql} AS "${name}"`)
    .join(',\n');
}
