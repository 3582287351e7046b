/**
 * The state of one party in one role while its events are read in order: every payment of its stream as an *entry*
 * (its position is its place in the order), its pairs, and the facts it has been told. Reused from party to party
 * when a whole ledger is read party-sorted.
 */
import type { Role } from '../../intake/payment.js';
import type { ColumnArray } from '../../ledger/columns.js';
import { executed } from '../../ledger/columns.js';
import type { Instant } from '../../time.js';
import { day } from '../../time.js';
import { elapsed } from './entry.js';
import { float64, grown, int8, int32 } from './typed-arrays.js';
import { isMinor, sharedOf, type World } from './world.js';

const censoredFor = 180 * day * 1000;

/** Up to so many pairs are found by looking through them, which takes less memory than an index. */
const lookedThrough = 8;

const noBytes = int8(0);
const noIntegers = int32(0);

/**
 * What a stream keeps of each pair: so many integers that stand side by side, since an array of its own for each would
 * cost a stream of a few payments more than its payments do. Three pairs of five are as many as the engine of
 * JavaScript keeps among its small objects.
 */
const perPair = 5;
const fewPairs = 3;
const last = 0;
/** For payments of the role; those against it follow. */
const firstPaid = 1;
/** The bits below, and from `conditionalFrom` on those of the explanations with `unless`. */
const standing = 3;
const explainedBits = 3;
const watched = 4;
const setAside = 8;
const counterparty = 4;
const conditionalFrom = 4;

/** The given facts known of a counterparty in its role, by place of their kind; undefined when there is none. */
export type KnownOf = (counterparty: number) => Int8Array | undefined;

export class PartyStream {
  readonly world: World;
  /** How many kinds of fact there are. */
  readonly kinds: number;
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
  /** As far as `link` was asked to count. */
  links: Int32Array = noIntegers;
  private linked = 0;

  pairs = 0;
  private ofPair: Int32Array = int32(fewPairs * perPair);
  /** Pair by pair, the value of each fact kind for its counterparty; in beneficiary streams of given kinds only. */
  facts: Int8Array;
  /** Shared by all streams of whose party nothing was ever told. */
  ownFacts: Int8Array;
  /**
   * Pair by pair, what each fact made by this beneficiary's stream last said to the payer, at the place of its kind;
   * made when something other than 0 is said first.
   */
  said: Int8Array = noBytes;
  /** The pairs to which something other than 0 was last said. */
  spoken: Int32Array = noIntegers;
  spokenCount = 0;

  scoped: Int32Array = int32(8);
  scopedCount = 0;
  /** The same list as `scoped` until something in scope is set aside, which in most streams nothing is. */
  residual: Int32Array = this.scoped;
  residualCount = 0;
  /** Those in scope and those that a definition names (S6): the same list as `scoped` as long as all of them are in scope. */
  named: Int32Array = this.scoped;
  namedCount = 0;
  /** Bits of the conditions on columns that some entry made in the role can match. */
  met = 0;
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
    const shared = sharedOf(world);
    ({ linkValues: this.linkValues, first: this.first, age: this.age } = shared);
    this.kinds = world.factKinds.length;
    this.facts = int8(fewPairs * this.kinds);
    this.ownFacts = shared.noFacts;
  }

  reset(owner: number, role: Role): void {
    this.owner = owner;
    this.role = role;
    this.entries = 0;
    this.pairs = 0;
    this.residualCount = 0;
    this.scopedCount = 0;
    this.namedCount = 0;
    this.met = 0;
    this.stale = false;
    this.changed = false;
    this.minor = false;
    this.capped = false;
    this.hub = false;
    this.deadline = Number.POSITIVE_INFINITY;
    this.ownFacts = sharedOf(this.world).noFacts;
    this.spokenCount = 0;
    this.pairOf?.clear();
    this.linked = 0;
  }

  /**
   * Counts the changes of the payer's link columns along each pair, so that equal neighbours are read once. Most streams
   * are never asked who else stands in them, so nothing is counted before.
   */
  link(): void {
    if (this.links.length < this.entries) {
      const larger = int32(this.row.length);
      larger.set(this.links.subarray(0, this.linked));
      this.links = larger;
    }
    for (; this.linked < this.entries; this.linked++) {
      const entry = this.linked;
      const before = this.before[entry] as number;
      const changes = before < 0 || this.sameLinks(this.row[entry] as number, before) ? 0 : 1;
      this.links[entry] = (before < 0 ? 0 : (this.links[before] as number)) + changes;
    }
  }

  /** Something other than 0 will be said to a pair to which 0 was said last. */
  speakTo(pair: number): void {
    if (this.said.length === 0) this.said = int8(this.facts.length);
    if (this.spokenCount === this.spoken.length) {
      const larger = int32(Math.max(4, this.spokenCount * 2));
      larger.set(this.spoken);
      this.spoken = larger;
    }
    this.spoken[this.spokenCount++] = pair;
  }

  setOwnFact(kind: number, value: number): void {
    if (this.ownFacts === sharedOf(this.world).noFacts) this.ownFacts = int8(this.kinds);
    this.ownFacts[kind] = value;
  }

  /** Adds an entry to those in scope. */
  scope(entry: number, aside: boolean): void {
    if (aside && this.residual === this.scoped) this.residual = this.scoped.slice();
    this.scoped[this.scopedCount++] = entry;
    this.named[this.namedCount++] = entry;
    if (!aside) this.residual[this.residualCount++] = entry;
  }

  /** Adds an entry out of scope to those that definitions name. */
  name(entry: number): void {
    if (this.named === this.scoped) this.named = this.scoped.slice();
    this.named[this.namedCount++] = entry;
  }

  counterpartyIn(pair: number): number {
    return this.ofPair[pair * perPair + counterparty] as number;
  }

  /** The newest entry of a pair. */
  lastOf(pair: number): number {
    return this.ofPair[pair * perPair + last] as number;
  }

  /** 1 while the pair is explained by its own history; 2 while only an explanation with `unless` holds. */
  explainedBy(pair: number): number {
    return (this.ofPair[pair * perPair + standing] as number) & explainedBits;
  }

  /** Bits of the explanations with `unless` that hold for the pair's history. */
  conditionalOf(pair: number): number {
    return (this.ofPair[pair * perPair + standing] as number) >>> conditionalFrom;
  }

  setExplained(pair: number, by: number, conditional: number): void {
    const place = pair * perPair + standing;
    const others = (this.ofPair[place] as number) & (watched | setAside);
    this.ofPair[place] = others | by | (conditional << conditionalFrom);
  }

  /** Whether a payment of the pair was in scope; before that nobody asks whether the pair is explained. */
  isWatched(pair: number): boolean {
    return this.stands(pair, watched);
  }

  setWatched(pair: number, is: boolean): void {
    this.set(pair, watched, is);
  }

  isSetAside(pair: number): boolean {
    return this.stands(pair, setAside);
  }

  setSetAside(pair: number, is: boolean): void {
    this.set(pair, setAside, is);
  }

  private stands(pair: number, bit: number): boolean {
    return ((this.ofPair[pair * perPair + standing] as number) & bit) !== 0;
  }

  private set(pair: number, bit: number, is: boolean): void {
    const place = pair * perPair + standing;
    const held = this.ofPair[place] as number;
    this.ofPair[place] = is ? held | bit : held & ~bit;
  }

  pairWith(party: number): number {
    if (this.pairOf !== undefined) return this.pairOf.get(party) ?? -1;
    const { ofPair, pairs } = this;
    for (let pair = 0; pair < pairs; pair++) if (ofPair[pair * perPair + counterparty] === party) return pair;
    return -1;
  }

  /** The pair with a counterparty, made on first sight with the facts already known about it. */
  openPair(party: number, known?: KnownOf): number {
    const found = this.pairWith(party);
    if (found >= 0) return found;
    const index = this.pairs++;
    if (this.pairs * perPair > this.ofPair.length) this.growPairs();
    this.index(party, index);
    const { ofPair, kinds, facts, said } = this;
    const from = index * perPair;
    ofPair[from + last] = -1;
    ofPair[from + firstPaid] = -1;
    ofPair[from + firstPaid + 1] = -1;
    ofPair[from + standing] = 0;
    ofPair[from + counterparty] = party;
    const first = index * kinds;
    for (let kind = 0; kind < kinds; kind++) facts[first + kind] = 0;
    if (said.length > 0) for (let kind = 0; kind < kinds; kind++) said[first + kind] = 0;
    const told = known?.(party);
    if (told !== undefined)
      for (let kind = 0; kind < told.length; kind++) facts[first + kind] = told[kind] as number;
    return index;
  }

  private index(party: number, pair: number): void {
    if (this.pairOf === undefined) {
      if (pair < lookedThrough) return;
      this.pairOf = new Map();
      for (let at = 0; at < pair; at++) this.pairOf.set(this.counterpartyIn(at), at);
    }
    this.pairOf.set(party, pair);
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
  append(row: number, known?: KnownOf): number {
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
    this.before[entry] = pair < 0 ? -1 : this.lastOf(pair);
    if (back === 0) this.seeAge(row);
    this.placeInPair(entry, pair, row, at, back);
    return entry;
  }

  private placeInPair(entry: number, pair: number, row: number, at: Instant, back: number): void {
    if (pair < 0) {
      this.first[row] = -1;
      this.age[row] = Number.NaN;
      return;
    }
    const { ofPair } = this;
    ofPair[pair * perPair + last] = entry;
    // The first entry executed at its own instant, -1 for none.
    const paid = pair * perPair + firstPaid + back;
    const seen = (ofPair[paid] as number) >= 0;
    this.first[row] = seen ? 0 : this.firstSeen(row, at);
    if (!seen && this.world.rows.status[row] === executed) ofPair[paid] = entry;
    const from = ofPair[paid] as number;
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
    const { scoped, residual, named } = this;
    this.scoped = grown(scoped, int32);
    this.residual = residual === scoped ? this.scoped : grown(residual, int32);
    this.named = named === scoped ? this.scoped : grown(named, int32);
  }

  private growPairs(): void {
    this.ofPair = grown(this.ofPair, int32);
    this.facts = grown(this.facts, int8);
    if (this.said.length > 0) this.said = grown(this.said, int8);
  }
}
