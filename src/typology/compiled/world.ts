/** The payments of a run and what all streams know of them alike. */
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
}

export function worldOf(rows: Rows, setting: Setting, factKinds: readonly string[]): World {
  return { rows, records: Records.of(rows), setting, factKinds };
}

const known = new WeakMap<World, Int8Array>();

/** A 0 for each kind of fact, shared by all streams of a world; nobody writes to it. */
export function noFactsOf(world: World): Int8Array {
  const made = known.get(world) ?? new Int8Array(world.factKinds.length);
  known.set(world, made);
  return made;
}

/** S5; an unknown age is no minor's. */
export function isMinor(age: number): boolean {
  return age >= 0 && age < 18;
}
