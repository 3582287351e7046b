/**
 * The one evaluator: reads the events of party streams in order and answers, at an instant, with the evidence of
 * docs/semantics.md. Both ways of running it (party-sorted, time-ordered) are only ways of feeding it.
 */
import { executed } from '../../ledger/columns.js';
import type { Instant } from '../../time.js';
import { brings, givenKinds } from '../given-facts.js';
import type { Compiled } from './compile.js';
import { rowOf, runsBack } from './entry.js';
import { Evaluation } from './evaluation.js';
import { FactTeller, type Hears, type Say } from './fact-teller.js';
import { type KnownOf, PartyStream } from './party-stream.js';
import { columnReader } from './records.js';
import { ageReaders, isMinor, type World } from './world.js';

const betweenPersonsAt = columnReader('person_to_person');
const corridorListed = columnReader('corridor_listed');

/** By place of a given kind, what it brings into scope (S1). */
const nothing = 0;
const betweenPersons = 1;
const bringingCodes = { none: nothing, 'between-persons': betweenPersons, all: 2 } as const;
const broughtBy: Uint8Array = Uint8Array.from(givenKinds, (kind) => bringingCodes[brings(kind)]);

/** Whether a change of this kind of fact can change what is in scope. */
export function bringsIntoScope(kind: number): boolean {
  return kind < broughtBy.length && broughtBy[kind] !== nothing;
}

/** Whether facts that begin at a place bring a payment into scope, which lies between persons or not. */
export function bringIn(facts: Int8Array, from: number, persons: boolean): boolean {
  for (let kind = 0; kind < broughtBy.length; kind++) {
    if ((facts[from + kind] as number) === 0) continue;
    const brought = broughtBy[kind] as number;
    if (brought > betweenPersons || (brought === betweenPersons && persons)) return true;
  }
  return false;
}

/** Scope as the payment alone gives it, given facts aside (S1). */
function isSelected({ records }: World, row: number): boolean {
  return betweenPersonsAt(records, row) !== 0 && corridorListed(records, row) !== 0;
}

/** The pair's newest entry that stands executed now; -1 for none. */
function lastExecutedOfPair(stream: PartyStream, newest: number): number {
  const { records } = stream.world;
  let entry = newest;
  while (entry >= 0 && records.status(rowOf(entry)) !== executed) {
    entry = stream.beforeInPair(entry);
  }
  return entry;
}

/** Applies events to streams. What each does is said in docs/semantics.md, O and S. */
export class Evaluator {
  readonly compiled: Compiled;
  readonly evaluation: Evaluation;
  private readonly teller: FactTeller;
  /** Bits of the conditions that the entry appended last can match. */
  private met = 0;
  /** For streams that are read one after another. */
  readonly reusable: PartyStream;

  constructor(compiled: Compiled) {
    this.compiled = compiled;
    this.reusable = new PartyStream(compiled.world);
    this.evaluation = new Evaluation(compiled);
    this.teller = new FactTeller(compiled);
  }

  /** A payment of the stream, as its newest entry. */
  payment(stream: PartyStream, row: number, known?: KnownOf): void {
    const wasMinor = stream.minor;
    const entry = this.append(stream, row, known);
    if (stream.minor !== wasMinor) stream.changed = true;
    const pair = stream.pairAt(entry);
    const scoped = !runsBack(entry) && this.inScope(stream, row, pair);
    if (pair >= 0 && (scoped || stream.isWatched(pair))) this.watch(stream, pair);
    if (!scoped) {
      // It stands behind the anchor, from which windows look back, so that nothing changes until there is another.
      if ((this.met !== 0 || !this.compiled.marksCover) && this.isNamed(stream, entry)) stream.name(entry);
      return;
    }
    stream.changed = true;
    stream.scope(entry, pair >= 0 && stream.isSetAside(pair));
  }

  private append(stream: PartyStream, row: number, known?: KnownOf): number {
    const entry = stream.append(row, known);
    const marks = this.compiled.marks[stream.role];
    this.met = marks !== undefined && !runsBack(entry) ? marks(stream, entry) : 0;
    stream.met |= this.met;
    return entry;
  }

  /** A payment of the stream has another status from now on; the records hold it already. */
  status(stream: PartyStream, row: number): void {
    const other = stream.counterpartyOf(row);
    const pair = other < 0 ? -1 : stream.pairWith(other);
    if (pair >= 0 && stream.isWatched(pair)) this.explain(stream, pair);
    stream.changed = true;
  }

  /**
   * A payment of a stream that is evaluated once, after all its events: what the events between would have shown is
   * not asked for, so its pairs are explained when the lists are made.
   */
  unheard(stream: PartyStream, row: number, known?: KnownOf): void {
    this.append(stream, row, known);
    stream.stale = true;
  }

  /** What follows is `unheard`: how pairs stood at the events so far says nothing of how they stand after the last. */
  hearNoMore(stream: PartyStream): void {
    for (let pair = 0; pair < stream.pairs; pair++) stream.setWatched(pair, false);
    stream.stale = true;
  }

  /** A fact about the stream's own party. */
  ownFact(stream: PartyStream, kind: number, value: number): void {
    if (stream.ownFacts[kind] === value) return;
    stream.setOwnFact(kind, value);
    stream.changed = true;
    if (bringsIntoScope(kind)) stream.stale = true;
  }

  /** A fact about a counterparty, or one made for this party about that counterparty. */
  pairFact(stream: PartyStream, pair: number, kind: number, value: number): void {
    const place = pair * stream.kinds + kind;
    if (stream.facts[place] === value) return;
    stream.facts[place] = value;
    stream.changed = true;
    if (bringsIntoScope(kind)) stream.stale = true;
    this.setAside(stream, pair);
  }

  /**
   * The evidence of the stream's own instant stands again for whoever goes on with its facts: nothing has happened to
   * the stream since it was evaluated, but other streams may have been in between.
   */
  again(stream: PartyStream, now: Instant): void {
    if (stream.changed || stream.stale) this.evaluate(stream, now, true);
    else this.evaluation.refer(stream, now);
  }

  /** As `evaluate`, for whoever goes on with the stream's facts alone: no indicator is graded. */
  look(stream: PartyStream, now: Instant): boolean {
    if (stream.stale) this.relist(stream);
    if (!stream.changed && now < stream.deadline) return false;
    stream.changed = false;
    stream.deadline = Number.POSITIVE_INFINITY;
    stream.evaluation++;
    this.evaluation.refer(stream, now);
    return true;
  }

  /** The evidence at an instant, or undefined when nothing has changed since the last evaluation. */
  evaluate(stream: PartyStream, now: Instant, force = false): Evaluation | undefined {
    if (stream.stale) this.relist(stream);
    if (!force && !stream.changed && now < stream.deadline) return undefined;
    stream.changed = false;
    stream.deadline = Number.POSITIVE_INFINITY;
    stream.evaluation++;
    this.evaluation.evaluate(stream, now);
    return this.evaluation;
  }

  /** Whether the stream can have anything to say to a payer now: something other than 0, or that it is 0 again. */
  speaks(stream: PartyStream): boolean {
    return stream.role === 'beneficiary' && (stream.spokenCount > 0 || this.compiled.mayTell(stream));
  }

  /** The facts of a beneficiary's stream that changed at an instant (F1, F2), after the evaluation of that instant. */
  facts(stream: PartyStream, now: Instant, say: Say, hears?: Hears): void {
    this.teller.tell(stream, now, this.evaluation, say, hears);
  }

  /** Whether a payment says by itself anything that a stream can show: it is in scope, or made or taken by a minor. */
  mayMatter(row: number): boolean {
    const { world } = this.compiled;
    const { records } = world;
    if (isSelected(world, row)) return true;
    return isMinor(ageReaders.payer(records, row)) || isMinor(ageReaders.beneficiary(records, row));
  }

  private inScope(stream: PartyStream, row: number, pair: number): boolean {
    if (isSelected(stream.world, row)) return true;
    const persons = betweenPersonsAt(stream.world.records, row) !== 0;
    return (
      bringIn(stream.ownFacts, 0, persons) ||
      (pair >= 0 && bringIn(stream.facts, pair * stream.kinds, persons))
    );
  }

  /** Of an entry out of scope (S6). */
  private isNamed(stream: PartyStream, entry: number): boolean {
    const names = this.compiled.names[stream.role];
    return names !== undefined && !runsBack(entry) && names(stream, entry);
  }

  /** From the pair's first payment in scope on its explanations matter. */
  private watch(stream: PartyStream, pair: number): void {
    stream.setWatched(pair, true);
    this.explain(stream, pair);
  }

  /** Gives the compiled explanations the payments of a pair; returns its anchor, -1 without one (S3). */
  private hand(stream: PartyStream, pair: number): number {
    const { forward, back } = this.compiled;
    const newest = stream.lastOf(pair);
    let f = 0;
    let b = 0;
    for (let entry = newest; entry >= 0; entry = stream.beforeInPair(entry)) {
      if (runsBack(entry)) b++;
      else f++;
    }
    if (forward.entries.length < f) forward.entries = new Int32Array(f * 2);
    if (back.entries.length < b) back.entries = new Int32Array(b * 2);
    forward.count = f;
    back.count = b;
    for (let entry = newest; entry >= 0; entry = stream.beforeInPair(entry)) {
      if (runsBack(entry)) back.entries[--b] = entry;
      else forward.entries[--f] = entry;
    }
    return lastExecutedOfPair(stream, newest);
  }

  /** Works out again whether the pair's own history explains it (S2, S3). */
  private explain(stream: PartyStream, pair: number): void {
    const { compiled } = this;
    const anchor = this.hand(stream, pair);
    let state = 0;
    if (anchor >= 0) {
      const at = stream.atOf(anchor);
      stream.evaluation++;
      state = compiled.explain(stream, anchor, at, at);
    }
    stream.setExplained(pair, state, state === 2 ? compiled.found.conditional : 0);
    this.setAside(stream, pair);
  }

  /** The places in the catalogue of the explanations that hold for a pair now (S2). */
  explanationsOf(stream: PartyStream, pair: number): readonly number[] {
    const { compiled } = this;
    const anchor = this.hand(stream, pair);
    if (anchor < 0) return [];
    const bits = compiled.explanations(stream, anchor, stream.atOf(anchor), pair);
    return compiled.catalogue.explanations.flatMap((_, place) => ((bits >> place) & 1 ? [place] : []));
  }

  private setAside(stream: PartyStream, pair: number): void {
    const state = stream.explainedBy(pair);
    const aside =
      state === 1 || (state === 2 && stream.role === 'payer' && this.compiled.unbarred(stream, pair));
    if (aside === stream.isSetAside(pair)) return;
    stream.setSetAside(pair, aside);
    stream.stale = true;
    stream.changed = true;
  }

  /** Fills the lists of scoped and residual entries anew after the standing of a pair or of the party changed. */
  private relist(stream: PartyStream): void {
    stream.scopedCount = 0;
    stream.residualCount = 0;
    stream.namedCount = 0;
    const listed = stream.inOrder();
    for (let place = 0; place < stream.entries; place++) {
      const entry = listed[place] as number;
      if (runsBack(entry)) continue;
      const pair = stream.pairAt(entry);
      if (!this.inScope(stream, rowOf(entry), pair)) {
        if (this.isNamed(stream, entry)) stream.name(entry);
        continue;
      }
      if (pair >= 0 && !stream.isWatched(pair)) this.watch(stream, pair);
      stream.scope(entry, pair >= 0 && stream.isSetAside(pair));
    }
    stream.stale = false;
  }
}
