/**
 * The columns of a payment that a definition may read, and how they stand in memory: one typed array per column,
 * so that every evaluator walks plain numbers. The SQL that fills them is in `decode.ts`, the only row decoder.
 */
import {
  amountBands,
  channels,
  partyTypes,
  purposeCategories,
  refusalClasses,
  relationshipBases,
  relationships,
  statuses,
  timeQualities,
} from '../intake/payment.js';
import { precisions } from '../time.js';

/**
 * `flag`: 1 true, 0 false, -1 unknown. `enum`: position in `values`, -1 unknown. `small`: an integer in 0..32767,
 * -1 unknown. `integer`: a safe integer, NaN unknown. `key`: a 53-bit number that stands for a text, read only for
 * equality, NaN unknown.
 */
export type ColumnType = 'flag' | 'enum' | 'small' | 'integer' | 'key';

export interface Column {
  readonly type: ColumnType;
  readonly values?: readonly string[];
  readonly unit?: 'minor' | 'hour' | 'weekday' | 'years' | 'day';
}

const flag: Column = { type: 'flag' };
const key: Column = { type: 'key' };
function oneOf(values: readonly string[]): Column {
  return { type: 'enum', values };
}

/** Every column a definition may name. */
export const columnNames = [
  'precision',
  'time_quality',
  'channel',
  'refusal_class',
  'relationship',
  'relationship_basis',
  'purpose_category',
  'payer_type',
  'beneficiary_type',
  'amount_band',
  'person_to_person',
  'corridor_listed',
  'cross_border',
  'ip_abroad',
  'intermediary',
  'round_sent',
  'round_paid_out',
  'family_name_shared',
  'family_name_rare',
  'account_shared',
  'card_present',
  'cash_withdrawal',
  'capture_software',
  'payer_hour',
  'payer_weekday',
  'beneficiary_hour',
  'payer_age',
  'beneficiary_age',
  'merchant_category',
  'day',
  'customer_since_day',
  'amount_ref_minor',
  'amount_minor',
  'currency',
  'payer_country',
  'beneficiary_country',
  'provider_id',
  'payout_city',
  'payer_place',
  'payer_phone',
  'payer_email',
  'payer_account',
  'payer_address',
  'payer_family_name',
  'device_id',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** Row facts (stratum 0). `day` is the payer's local day number, counted from 1970-01-01. */
export const columns: Readonly<Record<ColumnName, Column>> = {
  precision: oneOf(precisions),
  time_quality: oneOf(timeQualities),
  channel: oneOf(channels),
  refusal_class: oneOf(refusalClasses),
  relationship: oneOf(relationships),
  relationship_basis: oneOf(relationshipBases),
  purpose_category: oneOf(purposeCategories),
  payer_type: oneOf(partyTypes),
  beneficiary_type: oneOf(partyTypes),
  amount_band: oneOf(amountBands),
  person_to_person: flag,
  corridor_listed: flag,
  cross_border: flag,
  /** The payer's address on the net is in another country than the payer. */
  ip_abroad: flag,
  intermediary: flag,
  round_sent: flag,
  round_paid_out: flag,
  family_name_shared: flag,
  /** The shared family name is rare in the pinned name-frequency table. */
  family_name_rare: flag,
  /** Payer and beneficiary records carry one account, or one party. */
  account_shared: flag,
  card_present: flag,
  cash_withdrawal: flag,
  /** What is bought is software that captures a screen or a call, by a dated list of names. */
  capture_software: flag,
  payer_hour: { type: 'small', unit: 'hour' },
  payer_weekday: { type: 'small', unit: 'weekday' },
  beneficiary_hour: { type: 'small', unit: 'hour' },
  payer_age: { type: 'small', unit: 'years' },
  beneficiary_age: { type: 'small', unit: 'years' },
  merchant_category: { type: 'small' },
  day: { type: 'integer', unit: 'day' },
  customer_since_day: { type: 'integer', unit: 'day' },
  amount_ref_minor: { type: 'integer', unit: 'minor' },
  amount_minor: { type: 'integer', unit: 'minor' },
  currency: key,
  payer_country: key,
  beneficiary_country: key,
  provider_id: key,
  payout_city: key,
  payer_place: key,
  payer_phone: key,
  payer_email: key,
  payer_account: key,
  payer_address: key,
  payer_family_name: key,
  device_id: key,
};

export function columnOf(name: ColumnName): Column {
  return columns[name];
}

export type ColumnArray = Int8Array | Int16Array | Float64Array;

export function columnArray(type: ColumnType, length: number): ColumnArray {
  switch (type) {
    case 'flag':
    case 'enum':
      return new Int8Array(length).fill(-1);
    case 'small':
      return new Int16Array(length).fill(-1);
    case 'integer':
    case 'key':
      return new Float64Array(length).fill(Number.NaN);
  }
}

/**
 * Payments by column. `at` is the instant in ms, `status` the status that held at that instant (position in
 * `statuses`), `payer` and `beneficiary` the party keys of the pinned party map (-1: unattributed). Two rows with
 * one `at` stand in the order of their payment ids' UTF-8 bytes, then `seq`.
 */
export interface Rows {
  readonly length: number;
  readonly seq: Float64Array;
  readonly at: Float64Array;
  readonly payer: Int32Array;
  readonly beneficiary: Int32Array;
  readonly status: Int8Array;
  readonly columns: Readonly<Record<ColumnName, ColumnArray>>;
}

export const executed: number = statuses.indexOf('executed');

export function emptyRows(length: number): Rows {
  const filled = Object.fromEntries(
    columnNames.map((name) => [name, columnArray(columns[name].type, length)]),
  ) as Record<ColumnName, ColumnArray>;
  return {
    length,
    seq: new Float64Array(length),
    at: new Float64Array(length),
    payer: new Int32Array(length).fill(-1),
    beneficiary: new Int32Array(length).fill(-1),
    status: new Int8Array(length).fill(-1),
    columns: filled,
  };
}
