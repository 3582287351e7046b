/** The payments of a run and what all streams know of them alike. */
import type { ColumnArray, Rows } from '../../ledger/columns.js';
import type { Setting } from '../stream.js';

/** The columns by which payers can be known as linked (N1), the rare family name last. */
export const linkColumns = [
  'payer_account',
  'payer_phone',
  'payer_email',
  'device_id',
  'payer_address',
  'payer_family_name',
] as const;

/** What a stream shares with all others of the run: the payments, their statuses as of now, the setting. */
export interface World {
  readonly rows: Rows;
  /** Status of each row as of the event being read. */
  readonly status: Int8Array;
  readonly setting: Setting;
  /** Given facts first, which alone can be known of a party never met, then those made by beneficiary streams, in order. */
  readonly factKinds: readonly string[];
}

/** What all streams of a world share beside its payments, made once for each: streams come by the hundred thousand. */
interface Shared {
  /** The arrays of `linkColumns`. */
  readonly linkValues: readonly ColumnArray[];
  /** Facts of a payment's pair, by row: they are the same in either party's stream (P4, P5). */
  readonly first: Int8Array;
  readonly age: Float64Array;
  /** A 0 for each kind of fact; nobody writes to it. */
  readonly noFacts: Int8Array;
}

const known = new WeakMap<World, Shared>();

export function sharedOf(world: World): Shared {
  const { rows } = world;
  const made = known.get(world);
  if (made !== undefined) return made;
  const fresh = {
    linkValues: linkColumns.map((name) => rows.columns[name]),
    first: new Int8Array(rows.length),
    age: new Float64Array(rows.length),
    noFacts: new Int8Array(world.factKinds.length),
  };
  known.set(world, fresh);
  return fresh;
}

/** S5; an unknown age is no minor's. */
export function isMinor(ages: ColumnArray, row: number): boolean {
  const age = ages[row] as number;
  return age >= 0 && age < 18;
}
