/**
 * The state of one party in one role while its events are read in order: every payment of its stream as an *entry*
 * (its position is its place in the order), its pairs, and the facts it has been told. Reused from party to party
 * when a whole ledger is read party-sorted.
 */
import type { Role } from '../../intake/payment.js';
import type { ColumnArray, Rows } from '../../ledger/columns.js';
import { columns, executed } from '../../ledger/columns.js';
import type { Instant } from '../../time.js';
import { day } from '../../time.js';
import type { Setting } from '../stream.js';
import { elapsed } from './entry.js';

const censoredFor = 180 * day * 1000;

/** The columns by which payers can be known as linked (N1), the rare family name last. */
export const linkColumns = [
  'payer_account',
  'payer_phone',
  'payer_email',
  'device_id',
  'payer_address',
  'payer_family_name',
] as const;

function grown<A extends Int32Array | Float64Array | Int8Array>(array: A, make: (length: number) => A): A {
  const larger = make(array.length * 2);
  larger.set(array);
  return larger;
}

/** Up to so many pairs are found by looking through them, which takes less memory than an index. */
const lookedThrough = 8;

const int32 = (length: number): Int32Array => new Int32Array(length);
const int8 = (length: number): Int8Array => new Int8Array(length);
const float64 = (length: number): Float64Array => new Float64Array(length);
const noBytes = int8(0);
const noIntegers = int32(0);

/** What a stream shares with all others of the run: the payments, their statuses as of now, the setting. */
export interface World {
  readonly rows: Rows;
  /** Status of each row as of the event being read. */
  readonly status: Int8Array;
  readonly setting: Setting;
  /** `listed` first, which alone can be known of a party never met, then those made by beneficiary streams, in order. */
  readonly factKinds: readonly string[];
}

/** What all streams of a world share beside its payments, made once for each: streams come by the hundred thousand. */
interface Shared {
  /** The arrays of `linkColumns`. */
  readonly linkValues: readonly ColumnArray[];
  /** Facts of a payment's pair, by row: they are the same in either party's stream (P4, P5). */
  readonly first: Int8Array;
  readonly age: Float64Array;
}

const sharedOf = new WeakMap<Rows, Shared>();

function shared(rows: Rows): Shared {
  const known = sharedOf.get(rows);
  if (known !== undefined) return known;
  const made = {
    linkValues: linkColumns.map((name) => rows.columns[name]),
    first: int8(rows.length),
    age: float64(rows.length),
  };
  sharedOf.set(rows, made);
  return made;
}

/** S5; an unknown age is no minor's. */
export function isMinor(ages: ColumnArray, row: number): boolean {
  const age = ages[row] as number;
  return age >= 0 && age < 18;
}

export class PartyStream {
  readonly world: World;
  readonly linkValues: readonly ColumnArray[];
  /** pair.first of each row as 1, 0 or -1. */
  readonly first: Int8Array;
  /** pair.age of each row. */
  readonly age: Float64Array;
  owner = -1;
  role: Role = 'payer';

  entries = 0;
  row: Int32Array = int32(8);
  at: Float64Array = float64(8);
  /** Position of the entry's pair, -1 when the counterparty is unattributed. */
  pair: Int32Array = int32(8);
  /** 1 when the payment runs against the role (received by a payer, made by a beneficiary). */
  back: Int8Array = int8(8);
  /** The entry before in the same pair, -1 for the first. */
  before: Int32Array = int32(8);
  /**
   * Counts the changes of the payer's link columns along a pair, so that equal neighbours are read once. Kept in
   * beneficiary streams only: nobody asks who else stands in a payer's.
   */
  links: Int32Array = int32(0);

  pairs = 0;
  counterparty: Int32Array = int32(4);
  lastOfPair: Int32Array = int32(4);
  /** The first entry executed at its own instant, for payments of the role and against it; -1 for none. */
  firstPaid: readonly [Int32Array, Int32Array] = [int32(4), int32(4)];
  /** 1 while the pair is explained by its own history; 2 while only an explanation with `unless` holds. */
  explained: Int8Array = int8(4);
  /** 1 once a payment of the pair was in scope; before that nobody asks whether the pair is explained. */
  watched: Int8Array = int8(4);
  /** Bits of the explanations with `unless` that hold for the pair's history. */
  conditional: Int32Array = int32(4);
  setAside: Int8Array = int8(4);
  /** Per fact kind, the value for each pair's counterparty; in beneficiary streams of the first kind only. */
  facts: Int8Array[];
  ownFacts: Int8Array;
  /** What the facts made by this beneficiary's stream last said to each payer, per fact definition. */
  said: Int8Array[];
  /** Per fact definition, the pairs to which something other than 0 was last said. */
  spoken: Int32Array[];
  spokenCount: Int32Array;

  residual: Int32Array = int32(8);
  residualCount = 0;
  scoped: Int32Array = int32(8);
  scopedCount = 0;
  /** Membership of the lists must be worked out again. */
  stale = false;
  /** Something changed since the last evaluation that can change its outcome. */
  changed = false;
  minor = false;
  capped = false;
  hub = false;
  /** The earliest instant after the last evaluation at which an `absent` becomes true; Infinity when none is armed. */
  deadline: Instant = Number.POSITIVE_INFINITY;
  /** Distinguishes evaluations for whoever keeps something by evaluation. */
  evaluation = 0;
  /** Position of this stream in whatever table its reader keeps. */
  slot = -1;
  /** Pairs by counterparty, once they are too many to be looked through. */
  private pairOf: Map<number, number> | undefined;

  constructor(world: World) {
    this.world = world;
    ({ linkValues: this.linkValues, first: this.first, age: this.age } = shared(world.rows));
    this.facts = world.factKinds.map(() => noBytes);
    this.said = world.factKinds.map(() => noBytes);
    this.spoken = world.factKinds.map(() => noIntegers);
    this.spokenCount = int32(world.factKinds.length);
    this.ownFacts = int8(world.factKinds.length);
  }

  reset(owner: number, role: Role): void {
    this.owner = owner;
    this.role = role;
    this.entries = 0;
    this.pairs = 0;
    this.residualCount = 0;
    this.scopedCount = 0;
    this.stale = false;
    this.changed = false;
    this.minor = false;
    this.capped = false;
    this.hub = false;
    this.deadline = Number.POSITIVE_INFINITY;
    this.ownFacts.fill(0);
    this.spokenCount.fill(0);
    this.pairOf?.clear();
    this.makeRoom();
  }

  /** What only streams of the one role or the other keep is not allocated for the others: there are very many. */
  private makeRoom(): void {
    const pairs = this.counterparty.length;
    const kinds = this.role === 'payer' ? this.facts.length : 1;
    for (let kind = 0; kind < kinds; kind++) {
      if ((this.facts[kind] as Int8Array).length === 0) this.facts[kind] = int8(pairs);
    }
    if (this.role === 'payer' || this.links.length > 0) return;
    this.links = int32(this.row.length);
    this.said = this.said.map(() => int8(pairs));
  }

  /** The pairs spoken to, with room for so many more. */
  spokenTo(fact: number, more: number): Int32Array {
    const known = this.spoken[fact] as Int32Array;
    const count = (this.spokenCount[fact] as number) + more;
    if (count <= known.length) return known;
    const larger = int32(count * 2);
    larger.set(known);
    this.spoken[fact] = larger;
    return larger;
  }

  pairWith(counterparty: number): number {
    if (this.pairOf !== undefined) return this.pairOf.get(counterparty) ?? -1;
    for (let pair = 0; pair < this.pairs; pair++) if (this.counterparty[pair] === counterparty) return pair;
    return -1;
  }

  /** The pair with a counterparty, made on first sight with the facts already known about it. */
  openPair(counterparty: number, known?: (kind: number, counterparty: number) => number): number {
    const found = this.pairWith(counterparty);
    if (found >= 0) return found;
    const index = this.pairs++;
    if (index === this.counterparty.length) this.growPairs();
    this.index(counterparty, index);
    this.counterparty[index] = counterparty;
    this.lastOfPair[index] = -1;
    this.firstPaid[0][index] = -1;
    this.firstPaid[1][index] = -1;
    this.explained[index] = 0;
    this.watched[index] = 0;
    this.conditional[index] = 0;
    this.setAside[index] = 0;
    (this.facts[0] as Int8Array)[index] = known === undefined ? 0 : known(0, counterparty);
    for (let kind = 0; kind < this.facts.length; kind++) {
      if (this.role === 'beneficiary') (this.said[kind] as Int8Array)[index] = 0;
      else if (kind > 0) (this.facts[kind] as Int8Array)[index] = 0;
    }
    return index;
  }

  private index(counterparty: number, pair: number): void {
    if (this.pairOf === undefined) {
      if (pair < lookedThrough) return;
      this.pairOf = new Map();
      for (let at = 0; at < pair; at++) this.pairOf.set(this.counterparty[at] as number, at);
    }
    this.pairOf.set(counterparty, pair);
  }

  /** The other side of a payment of this stream, -1 when it is unattributed. */
  counterpartyOf(row: number): number {
    const { rows } = this.world;
    const payer = rows.payer[row] as number;
    const beneficiary = rows.beneficiary[row] as number;
    const mine = this.role === 'payer' ? payer : beneficiary;
    return (this.role === 'payer') === (mine === this.owner) ? beneficiary : payer;
  }

  /** Adds a payment as the newest entry and returns its position. */
  append(row: number, known?: (kind: number, counterparty: number) => number): number {
    const { rows } = this.world;
    const payer = rows.payer[row] as number;
    const beneficiary = rows.beneficiary[row] as number;
    const at = rows.at[row] as Instant;
    const back = (this.role === 'payer' ? payer : beneficiary) === this.owner ? 0 : 1;
    const other = this.counterpartyOf(row);
    if (this.entries === this.row.length) this.growEntries();
    const entry = this.entries++;
    const pair = other < 0 ? -1 : this.openPair(other, known);
    this.row[entry] = row;
    this.at[entry] = at;
    this.pair[entry] = pair;
    this.back[entry] = back;
    this.before[entry] = pair < 0 ? -1 : (this.lastOfPair[pair] as number);
    if (back === 0) this.seeAge(row);
    this.placeInPair(entry, pair, row, at, back);
    return entry;
  }

  private placeInPair(entry: number, pair: number, row: number, at: Instant, back: number): void {
    if (pair < 0) {
      this.first[row] = -1;
      this.age[row] = Number.NaN;
      if (this.role === 'beneficiary') this.links[entry] = 0;
      return;
    }
    const before = this.lastOfPair[pair] as number;
    this.lastOfPair[pair] = entry;
    if (this.role === 'beneficiary') {
      this.links[entry] =
        before < 0 ? 0 : (this.links[before] as number) + (this.sameLinks(row, before) ? 0 : 1);
    }
    const paid = this.firstPaid[back === 1 ? 1 : 0];
    const seen = (paid[pair] as number) >= 0;
    this.first[row] = seen ? 0 : this.firstSeen(row, at);
    if (!seen && this.world.rows.status[row] === executed) paid[pair] = entry;
    const from = paid[pair] as number;
    const dated = from >= 0 && this.first[this.row[from] as number] === 1;
    this.age[row] = dated ? elapsed(this, from, entry) : Number.NaN;
  }

  private firstSeen(row: number, at: Instant): number {
    const { ledgerStart } = this.world.setting;
    const since = this.world.rows.columns.customer_since_day[row] as number;
    if (since >= Math.floor(ledgerStart / (day * 1000)) || at >= ledgerStart + censoredFor) return 1;
    return -1;
  }

  private seeAge(row: number): void {
    const { columns: c } = this.world.rows;
    if (isMinor(this.role === 'payer' ? c.payer_age : c.beneficiary_age, row)) this.minor = true;
  }

  private sameLinks(row: number, before: number): boolean {
    const other = this.row[before] as number;
    for (let i = 0; i < this.linkValues.length; i++) {
      const values = this.linkValues[i] as ColumnArray;
      const a = values[row] as number;
      const b = values[other] as number;
      if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) return false;
    }
    return true;
  }

  private growEntries(): void {
    this.row = grown(this.row, int32);
    this.at = grown(this.at, float64);
    this.pair = grown(this.pair, int32);
    this.back = grown(this.back, int8);
    this.before = grown(this.before, int32);
    this.links = grown(this.links, int32);
    this.residual = grown(this.residual, int32);
    this.scoped = grown(this.scoped, int32);
  }

  private growPairs(): void {
    this.counterparty = grown(this.counterparty, int32);
    this.lastOfPair = grown(this.lastOfPair, int32);
    this.firstPaid = [grown(this.firstPaid[0], int32), grown(this.firstPaid[1], int32)];
    this.explained = grown(this.explained, int8);
    this.watched = grown(this.watched, int8);
    this.conditional = grown(this.conditional, int32);
    this.setAside = grown(this.setAside, int8);
    this.facts = this.facts.map((values) => grown(values, int8));
    this.said = this.said.map((values) => grown(values, int8));
  }
}

/** The values of an enumerated column as their positions, for whoever turns a definition into code. */
export function positions(column: keyof typeof columns, values: readonly string[]): number[] {
  const all = columns[column].values ?? [];
  return values.map((value) => all.indexOf(value));
}
