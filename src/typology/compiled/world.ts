/** The payments of a run and what all streams know of them alike. */
import type { Role } from '../../intake/payment.js';
import type { Rows } from '../../ledger/columns.js';
import type { Setting } from '../stream.js';
import { type ColumnReader, columnReader, Records } from './records.js';

/** The columns by which payers can be known as linked (N1), the rare family name last. */
export const linkColumns = [
  'payer_account',
  'payer_phone',
  'payer_email',
  'device_id',
  'payer_address',
  'payer_family_name',
] as const;

/** Of whoever bears a role. */
export const ageReaders: Readonly<Record<Role, ColumnReader>> = {
  payer: columnReader('payer_age'),
  beneficiary: columnReader('beneficiary_age'),
};

export const linkReaders: readonly ColumnReader[] = linkColumns.map(columnReader);

/** What a stream shares with all others of the run: the payments, their statuses as of now, the setting. */
export interface World {
  /** As they were read. */
  rows: Rows;
  /** The same, as they are asked for at every turn, with statuses as of the event being read. */
  readonly records: Records;
  readonly setting: Setting;
  /** Given facts first, which alone can be known of a party never met, then those made by beneficiary streams, in order. */
  readonly factKinds: readonly string[];
  /** A 0 for each kind of fact, shared by all streams; nobody writes to it. */
  readonly noFacts: Int8Array;
}

/** A world that these payments fill, unless there is room for others. */
export function worldOf(
  rows: Rows,
  setting: Setting,
  factKinds: readonly string[],
  records: Records = Records.of(rows),
): World {
  return { rows, records, setting, factKinds, noFacts: new Int8Array(factKinds.length) };
}

/** S5; an unknown age is no minor's. */
export function isMinor(age: number): boolean {
  return age >= 0 && age < 18;
}
