/**
 * The state of one party in one role while its events are read in order: every payment of its stream as an *entry*
 * (`entry.ts`), its pairs, and the facts it has been told. Reused from party to party when a whole ledger is read
 * party-sorted.
 */
import type { Role } from '../../intake/payment.js';
import { executed } from '../../ledger/columns.js';
import type { Instant } from '../../time.js';
import { day } from '../../time.js';
import { elapsed, entryOf, rowOf, runsBack } from './entry.js';
import { columnReader, type NotePlaces, notePlaces, noteStride, type Records } from './records.js';
import { grown, int8, int32 } from './typed-arrays.js';
import { ageReaders, isMinor, linkReaders, type World } from './world.js';

const censoredFor = 180 * day * 1000;

/** Up to so many pairs are found by looking through them, which takes less memory than an index. */
const lookedThrough = 8;

const noBytes = int8(0);
const noIntegers = int32(0);

const sinceOf = columnReader('customer_since_day');

/** The entries of one stream in their order, while they are asked for. */
let listing = int32(64);

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
  private readonly records: Records;
  owner = -1;
  role: Role = 'payer';

  entries = 0;
  private newest = -1;
  private notes: NotePlaces = notePlaces.payer;
  /** Where the records hold the pair of an entry. */
  pairNote: number = this.notes.pair;
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
    this.records = world.records;
    this.kinds = world.factKinds.length;
    this.facts = int8(fewPairs * this.kinds);
    this.ownFacts = world.noFacts;
  }

  reset(owner: number, role: Role): void {
    this.owner = owner;
    this.role = role;
    this.notes = notePlaces[role];
    this.pairNote = this.notes.pair;
    this.entries = 0;
    this.newest = -1;
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
    this.ownFacts = this.world.noFacts;
    this.spokenCount = 0;
    this.pairOf?.clear();
    this.linked = 0;
  }

  /**
   * Counts the changes of the payer's link columns along each pair, so that equal neighbours are read once. Most streams
   * are never asked who else stands in them, so nothing is counted before.
   */
  link(): void {
    const { integers } = this.records;
    const { links } = this.notes;
    const listed = this.inOrder(this.linked);
    for (; this.linked < this.entries; this.linked++) {
      const entry = listed[this.linked] as number;
      const last = this.beforeInPair(entry);
      const changes = last < 0 || this.sameLinks(rowOf(entry), rowOf(last)) ? 0 : 1;
      integers[entry * noteStride + links] = (last < 0 ? 0 : this.linksOf(last)) + changes;
    }
  }

  /** Whether the payer showed the same at two entries of its pair, and at all between; once `link` has counted. */
  isLinkedAlike(one: number, other: number): boolean {
    return this.linksOf(one) === this.linksOf(other);
  }

  private linksOf(entry: number): number {
    return this.records.integers[entry * noteStride + this.notes.links] as number;
  }

  /** The stream's entries, oldest first; valid until asked of another stream. */
  allInOrder(): Int32Array {
    return this.inOrder().subarray(0, this.entries);
  }

  /** The same by their place in it, from one place on, in an array that may be longer: nothing is made for it. */
  inOrder(from = 0): Int32Array {
    if (listing.length < this.entries) listing = int32(this.entries * 2);
    const { integers } = this.records;
    const { previous } = this.notes;
    for (let place = this.entries - 1, entry = this.newest; place >= from; place--) {
      listing[place] = entry;
      entry = integers[entry * noteStride + previous] as number;
    }
    return listing;
  }

  /** The entry before in the same pair, -1 for the first. */
  beforeInPair(entry: number): number {
    return this.records.integers[entry * noteStride + this.notes.before] as number;
  }

  /** Position of the entry's pair, -1 when the counterparty is unattributed. */
  pairAt(entry: number): number {
    return this.records.integers[entry * noteStride + this.pairNote] as number;
  }

  atOf(entry: number): Instant {
    return this.records.at(rowOf(entry));
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
    if (this.ownFacts === this.world.noFacts) this.ownFacts = int8(this.kinds);
    this.ownFacts[kind] = value;
  }

  /** Adds an entry to those in scope. */
  scope(entry: number, aside: boolean): void {
    if (this.namedCount === this.named.length) this.growLists();
    if (aside && this.residual === this.scoped) this.residual = this.scoped.slice();
    this.scoped[this.scopedCount++] = entry;
    this.named[this.namedCount++] = entry;
    if (!aside) this.residual[this.residualCount++] = entry;
  }

  /** Adds an entry out of scope to those that definitions name. */
  name(entry: number): void {
    if (this.namedCount === this.named.length) this.growLists();
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
    const back = (this.role === 'payer' ? payer : beneficiary) !== this.owner;
    const other = this.counterpartyOf(row);
    const entry = entryOf(row, back);
    const pair = other < 0 ? -1 : this.openPair(other, known);
    const { integers } = this.records;
    const noted = entry * noteStride;
    integers[noted + this.notes.pair] = pair;
    integers[noted + this.notes.before] = pair < 0 ? -1 : this.lastOf(pair);
    integers[noted + this.notes.previous] = this.newest;
    this.newest = entry;
    this.entries++;
    if (!back) this.seeAge(row);
    this.placeInPair(entry, pair);
    return entry;
  }

  private placeInPair(entry: number, pair: number): void {
    const row = rowOf(entry);
    if (pair < 0) {
      this.records.setPair(row, -1, Number.NaN);
      return;
    }
    const { ofPair, records } = this;
    ofPair[pair * perPair + last] = entry;
    // The first entry executed at its own instant, -1 for none.
    const paid = pair * perPair + firstPaid + (runsBack(entry) ? 1 : 0);
    const seen = (ofPair[paid] as number) >= 0;
    const first = seen ? 0 : this.firstSeen(row);
    if (!seen && this.world.rows.status[row] === executed) ofPair[paid] = entry;
    const from = ofPair[paid] as number;
    const dated = from >= 0 && (from === entry ? first : records.first(rowOf(from))) === 1;
    records.setPair(row, first, dated ? elapsed(records, from, entry) : Number.NaN);
  }

  private firstSeen(row: number): number {
    const { records } = this;
    const { ledgerStart } = this.world.setting;
    const since = sinceOf(records, row);
    const isKnown = since >= Math.floor(ledgerStart / (day * 1000));
    return isKnown || records.at(row) >= ledgerStart + censoredFor ? 1 : -1;
  }

  private seeAge(row: number): void {
    if (isMinor(ageReaders[this.role](this.records, row))) this.minor = true;
  }

  private sameLinks(row: number, other: number): boolean {
    const { records } = this;
    for (const read of linkReaders) {
      const a = read(records, row);
      const b = read(records, other);
      if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) return false;
    }
    return true;
  }

  /** The three are of one length, and no list holds more than `named`. */
  private growLists(): void {
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
