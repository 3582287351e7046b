/**
 * Feeds one stream after another from rows sorted by owner: the batch way. Facts that beneficiary streams make are
 * handed in when the payers' streams are read, so beneficiaries go first.
 */
import type { Role } from '../../intake/payment.js';
import type { Instant } from '../../time.js';
import { type GivenFact, givenKinds, placeOfGiven } from '../given-facts.js';
import type { Evaluator } from './evaluator.js';
import type { Hears } from './fact-teller.js';
import type { Listener, StatusChanges, Wanted } from './listener.js';
import type { PartyStream } from './party-stream.js';

/** Facts made by beneficiary streams, sorted by (payer, at); `kind` counts from the catalogue's first fact. */
export interface DerivedFacts {
  readonly length: number;
  readonly payer: Int32Array;
  readonly beneficiary: Int32Array;
  readonly at: Float64Array;
  readonly kind: Int8Array;
  readonly value: Int8Array;
}

export const noDerivedFacts: DerivedFacts = {
  length: 0,
  payer: new Int32Array(0),
  beneficiary: new Int32Array(0),
  at: new Float64Array(0),
  kind: new Int8Array(0),
  value: new Int8Array(0),
};

/** Given facts by whom they concern, each party's in event order. */
export type GivenFacts = Readonly<Record<Role, ReadonlyMap<number, readonly GivenFact[]>>>;

export function givenFacts(facts: readonly GivenFact[]): GivenFacts {
  const by = { payer: new Map<number, GivenFact[]>(), beneficiary: new Map<number, GivenFact[]>() };
  for (const fact of facts) {
    const known = by[fact.role].get(fact.party);
    if (known === undefined) by[fact.role].set(fact.party, [fact]);
    else known.push(fact);
  }
  return by;
}

export interface SortedInput {
  readonly role: Role;
  /** Owner of each row of the world; rows stand by (owner, O1). A row is in as many streams as it stands for. */
  readonly owners: Int32Array;
  /** Sorted by (owner of the row, O1). */
  readonly changes: StatusChanges;
  readonly given: GivenFacts;
  readonly derived: DerivedFacts;
  /** A row left out, as if that payment had never been made; of an `outcome` only. */
  readonly without?: number;
}

/**
 * `history`: what each stream shows at every instant of evaluation (T1). `outcome`: what it shows at as_of alone,
 * which is the same (T2) and takes one evaluation for each stream.
 */
export type Telling = 'history' | 'outcome';

const none: readonly GivenFact[] = [];

class SortedRun {
  private readonly evaluator: Evaluator;
  private readonly input: SortedInput;
  private readonly asOf: Instant;
  private readonly listener: Listener;
  private readonly hears: Hears | undefined;
  private readonly stream: PartyStream;
  private readonly firstDerived: number;
  private readonly telling: Telling;
  private readonly current = new Map<number, Int8Array>();
  private touched = false;
  private wanted: Wanted = 'evidence';
  /** Whether anything beside facts was ever wanted of the stream. */
  private heard = true;

  constructor(evaluator: Evaluator, input: SortedInput, asOf: Instant, listener: Listener, telling: Telling) {
    this.evaluator = evaluator;
    this.input = input;
    this.asOf = asOf;
    this.listener = listener;
    this.hears = listener.hears?.bind(listener);
    this.telling = telling;
    const { world, catalogue } = evaluator.compiled;
    this.stream = evaluator.reusable;
    this.firstDerived = world.factKinds.length - catalogue.facts.length;
  }

  run(): void {
    const { owners, changes, derived, role } = this.input;
    let change = 0;
    let fact = 0;
    for (let row = 0; row < owners.length; ) {
      const owner = owners[row] as number;
      let end = row + 1;
      while (end < owners.length && owners[end] === owner) end++;
      let lastChange = change;
      while (lastChange < changes.length && (changes.row[lastChange] as number) < end) lastChange++;
      while (fact < derived.length && (derived.payer[fact] as number) < owner) fact++;
      let lastFact = fact;
      while (lastFact < derived.length && derived.payer[lastFact] === owner) lastFact++;
      this.stream.reset(owner, role);
      this.listener.opened?.(this.stream);
      this.wanted = this.listener.wants?.(this.stream) ?? 'evidence';
      this.heard = this.wanted !== 'facts';
      if (this.telling === 'outcome') this.readOnce(row, end, change, lastChange, fact, lastFact);
      else this.read(row, end, change, lastChange, fact, lastFact);
      row = end;
      change = lastChange;
      fact = lastFact;
    }
  }

  private read(
    row: number,
    end: number,
    change: number,
    lastChange: number,
    fact: number,
    lastFact: number,
  ): void {
    const { rows } = this.evaluator.compiled.world;
    const { changes, derived } = this.input;
    const given = this.givenOf(row, end);
    let r = row;
    let c = change;
    let d = fact;
    let g = 0;
    const known = this.known;
    while (this.wanted !== 'nothing') {
      const rowAt = r < end ? (rows.at[r] as number) : Number.POSITIVE_INFINITY;
      const changeAt = c < lastChange ? (changes.at[c] as number) : Number.POSITIVE_INFINITY;
      const derivedAt = d < lastFact ? (derived.at[d] as number) : Number.POSITIVE_INFINITY;
      const givenAt = g < given.length ? (given[g] as GivenFact).at : Number.POSITIVE_INFINITY;
      const at = Math.min(rowAt, changeAt, derivedAt, givenAt);
      if (at > this.asOf) break;
      this.due(at);
      if (givenAt === at) this.give(given[g++] as GivenFact);
      else if (changeAt === at) {
        const changed = changes.row[c] as number;
        this.evaluator.compiled.world.records.setStatus(changed, changes.status[c++] as number);
        this.evaluator.status(this.stream, changed);
      } else if (rowAt === at) this.evaluator.payment(this.stream, r++, known);
      else {
        this.tell(d++);
        // All that became known at one instant is read before anything is concluded from it.
        if (d < lastFact && derived.at[d] === at) continue;
      }
      this.evaluate(at);
    }
    if (this.wanted === 'nothing') {
      this.touched = false;
      this.evaluator.hearNoMore(this.stream);
      this.readRest(r, end, c, lastChange, d, lastFact, given.slice(g));
      return;
    }
    this.due(this.asOf + 1);
    this.closeInstant(this.asOf);
    if (this.heard) this.finish();
  }

  private finish(): void {
    const evidence = this.evaluator.evaluate(this.stream, this.asOf, true);
    if (evidence !== undefined) this.listener.finished(this.stream, this.asOf, evidence);
  }

  private readOnce(
    row: number,
    end: number,
    change: number,
    lastChange: number,
    fact: number,
    lastFact: number,
  ): void {
    this.readRest(row, end, change, lastChange, fact, lastFact, this.givenOf(row, end));
    if (this.listener.derived !== undefined && this.evaluator.speaks(this.stream)) this.makeFacts(this.asOf);
  }

  /** All events first, then one evaluation; of several facts of one kind the last is the one that holds. */
  private readRest(
    row: number,
    end: number,
    change: number,
    lastChange: number,
    fact: number,
    lastFact: number,
    given: readonly GivenFact[],
  ): void {
    const { evaluator, stream, asOf, known } = this;
    const { rows, records } = evaluator.compiled.world;
    const { changes, derived, without } = this.input;
    for (let r = row; r < end && (rows.at[r] as number) <= asOf; r++) {
      if (r !== without) evaluator.unheard(stream, r, known);
    }
    for (let c = change; c < lastChange && (changes.at[c] as number) <= asOf; c++) {
      records.setStatus(changes.row[c] as number, changes.status[c] as number);
    }
    for (const each of given) if (each.at <= asOf) this.give(each);
    for (let d = fact; d < lastFact && (derived.at[d] as number) <= asOf; d++) this.tell(d);
    this.finish();
  }

  /** Takes in a fact that a beneficiary's stream made for the owner. */
  private tell(d: number): void {
    const { derived } = this.input;
    const pair = this.stream.pairWith(derived.beneficiary[d] as number);
    const kind = this.firstDerived + (derived.kind[d] as number);
    if (pair >= 0) this.evaluator.pairFact(this.stream, pair, kind, derived.value[d] as number);
  }

  private makeFacts(at: Instant): void {
    this.made = at;
    this.evaluator.facts(this.stream, at, this.say, this.hears);
  }

  private made: Instant = Number.NEGATIVE_INFINITY;
  private readonly say = (fact: number, pair: number, value: number): void => {
    const { stream } = this;
    this.listener.derived?.(fact, stream.counterpartyIn(pair), stream.owner, this.made, value);
  };

  private instant = Number.NEGATIVE_INFINITY;

  /** Ends the instants before `at`: derived facts first, then each deadline at its own time. */
  private due(at: Instant): void {
    if (this.touched && this.instant < at) this.closeInstant(this.instant);
    while (this.stream.deadline < at) {
      const deadline = this.stream.deadline;
      this.evaluate(deadline);
      this.closeInstant(deadline);
    }
    this.instant = at;
  }

  private closeInstant(at: Instant): void {
    if (!this.touched) return;
    this.touched = false;
    this.evaluator.again(this.stream, at);
    this.makeFacts(at);
  }

  private evaluate(at: Instant): void {
    if (this.wanted === 'facts') {
      if (this.evaluator.look(this.stream, at) && this.evaluator.speaks(this.stream)) this.touched = true;
      return;
    }
    const evidence = this.evaluator.evaluate(this.stream, at);
    if (evidence === undefined) return;
    this.listener.evaluated(this.stream, at, evidence);
    if (this.evaluator.speaks(this.stream)) this.touched = true;
    this.wanted = this.listener.wants?.(this.stream) ?? 'evidence';
  }

  private readonly known = (counterparty: number): Int8Array | undefined => this.current.get(counterparty);

  private give({ kind, role, party, value }: GivenFact): void {
    const place = placeOfGiven(kind);
    if (role === this.input.role) {
      this.evaluator.ownFact(this.stream, place, value);
      return;
    }
    const current = this.current.get(party) ?? new Int8Array(givenKinds.length);
    this.current.set(party, current);
    current[place] = value;
    const pair = this.stream.pairWith(party);
    if (pair >= 0) this.evaluator.pairFact(this.stream, pair, place, value);
  }

  /** The given facts about the owner and about everyone it pays or is paid by, in event order. */
  private givenOf(row: number, end: number): readonly GivenFact[] {
    const { given, role } = this.input;
    const others = role === 'payer' ? given.beneficiary : given.payer;
    this.current.clear();
    const own = given[role].get(this.stream.owner) ?? none;
    if (others.size === 0) return own;
    const { rows } = this.evaluator.compiled.world;
    const found = [...own];
    const seen = new Set<number>();
    for (let r = row; r < end; r++) {
      const payer = rows.payer[r] as number;
      const beneficiary = rows.beneficiary[r] as number;
      for (const party of [payer, beneficiary]) {
        if (party < 0 || seen.has(party)) continue;
        if (party === this.stream.owner && payer !== beneficiary) continue;
        seen.add(party);
        const facts = others.get(party);
        if (facts !== undefined) found.push(...facts);
      }
    }
    return found.sort((a, b) => a.at - b.at);
  }
}

/** Evaluates every stream of `input` and tells the listener; the world's rows are those of `input.owners`. */
export function runPartySorted(
  evaluator: Evaluator,
  input: SortedInput,
  asOf: Instant,
  listener: Listener,
  telling: Telling = 'history',
): void {
  new SortedRun(evaluator, input, asOf, listener, telling).run();
}
