/**
 * Feeds every stream of a world in one pass over time, as a service does: each event reaches the streams it concerns,
 * facts made by beneficiary streams follow at the end of their instant (O2), deadlines are met in event time.
 */
import type { Role } from '../../intake/payment.js';
import type { Rows } from '../../ledger/columns.js';
import type { Instant } from '../../time.js';
import { type GivenFact, givenKinds, placeOfGiven } from '../given-facts.js';
import { DeadlineQueue } from './deadline-queue.js';
import type { Evaluator } from './evaluator.js';
import { bringIn, bringsIntoScope } from './evaluator.js';
import type { Listener, StatusChanges } from './listener.js';
import { type KnownOf, PartyStream } from './party-stream.js';

/** Each party's payments as chains through the rows, newest first, for streams that nothing asks for as yet. */
class Chains {
  /** One more than the greatest key of a party. */
  readonly parties: number;
  private readonly rows: Rows;
  private readonly newest: Int32Array;
  private readonly ofPayer: Int32Array;
  private readonly ofBeneficiary: Int32Array;

  constructor(rows: Rows) {
    this.rows = rows;
    let parties = 0;
    for (let row = 0; row < rows.length; row++) {
      parties = Math.max(parties, (rows.payer[row] as number) + 1, (rows.beneficiary[row] as number) + 1);
    }
    this.parties = parties;
    this.newest = new Int32Array(parties).fill(-1);
    this.ofPayer = new Int32Array(rows.length);
    this.ofBeneficiary = new Int32Array(rows.length);
  }

  add(row: number): void {
    const payer = this.rows.payer[row] as number;
    const beneficiary = this.rows.beneficiary[row] as number;
    if (payer >= 0) {
      this.ofPayer[row] = this.newest[payer] as number;
      this.newest[payer] = row;
    }
    if (beneficiary < 0 || beneficiary === payer) return;
    this.ofBeneficiary[row] = this.newest[beneficiary] as number;
    this.newest[beneficiary] = row;
  }

  /** The rows of a party's payments so far, oldest first; a payment to oneself stands once. */
  of(party: number): readonly number[] {
    const found: number[] = [];
    for (let row = this.newest[party] ?? -1; row >= 0; ) {
      found.push(row);
      const next = this.rows.payer[row] === party ? this.ofPayer : this.ofBeneficiary;
      row = next[row] as number;
    }
    return found.reverse();
  }
}

export class TimeOrdered {
  private readonly evaluator: Evaluator;
  private readonly listener: Listener;
  private readonly chains: Chains;
  /** By party, its streams in both roles side by side: a payment looks for four, and most are not there. */
  private readonly streams: (PartyStream | undefined)[];
  /** By place of their kind. */
  private readonly given: Readonly<Record<Role, Map<number, Int8Array>>> = {
    payer: new Map(),
    beneficiary: new Map(),
  };
  private readonly touched = new Set<PartyStream>();
  private readonly deadlines = new DeadlineQueue<PartyStream>();
  private now: Instant = Number.NEGATIVE_INFINITY;

  constructor(evaluator: Evaluator, listener: Listener) {
    this.evaluator = evaluator;
    this.listener = listener;
    this.chains = new Chains(evaluator.compiled.world.rows);
    this.streams = new Array<undefined>(this.chains.parties * 2).fill(undefined);
  }

  /** Ends every instant before `at`: derived facts, then deadlines, each at its own time. */
  advance(at: Instant): void {
    if (at < this.now) throw new Error(`events out of order: ${at} after ${this.now}`);
    if (at === this.now) return;
    this.closeInstant();
    for (let next = this.deadlines.next(); next < at; next = this.deadlines.next()) {
      const stream = this.deadlines.take();
      if (stream.deadline === next) this.evaluate(stream, next);
      this.now = next;
      this.closeInstant();
    }
    this.now = at;
  }

  fact(fact: GivenFact): void {
    this.advance(fact.at);
    const { party, role, value } = fact;
    const kind = placeOfGiven(fact.kind);
    const opposite = role === 'payer' ? 'beneficiary' : 'payer';
    const { rows } = this.evaluator.compiled.world;
    const others = new Set<number>();
    const made = this.chains.of(party);
    for (const row of made) {
      for (const other of [rows.payer[row] as number, rows.beneficiary[row] as number]) {
        if (other >= 0 && (other !== party || rows.payer[row] === rows.beneficiary[row])) others.add(other);
      }
    }
    // It brings payments into scope: streams that were not asked for are read up to here, before it holds.
    if (value > 0 && bringsIntoScope(kind)) {
      if (made.length > 0) this.stream(party, role);
      for (const other of others) this.stream(other, opposite);
    }
    this.take(role, party, kind, value);
    const own = this.found(party, role);
    if (own !== undefined) {
      this.evaluator.ownFact(own, kind, value);
      this.evaluate(own, fact.at);
    }
    for (const each of others) {
      const other = this.found(each, opposite);
      const pair = other?.pairWith(party) ?? -1;
      if (other === undefined || pair < 0) continue;
      this.evaluator.pairFact(other, pair, kind, value);
      this.evaluate(other, fact.at);
    }
  }

  payment(row: number): void {
    const { rows } = this.evaluator.compiled.world;
    const at = rows.at[row] as Instant;
    this.advance(at);
    const payer = rows.payer[row] as number;
    const beneficiary = rows.beneficiary[row] as number;
    const asked = this.evaluator.mayMatter(row) || this.isBrought(payer, beneficiary);
    if (payer >= 0) this.read(payer, 'payer', row, at, asked);
    if (beneficiary >= 0) this.read(beneficiary, 'beneficiary', row, at, asked);
    if (payer >= 0 && beneficiary >= 0 && payer !== beneficiary) {
      this.read(beneficiary, 'payer', row, at, false);
      this.read(payer, 'beneficiary', row, at, false);
    }
    this.chains.add(row);
  }

  status(row: number, at: Instant, status: number): void {
    this.advance(at);
    const { rows, records } = this.evaluator.compiled.world;
    records.setStatus(row, status);
    const payer = rows.payer[row] as number;
    const beneficiary = rows.beneficiary[row] as number;
    for (const role of ['payer', 'beneficiary'] as const) {
      for (const party of payer === beneficiary ? [payer] : [payer, beneficiary]) {
        const stream = this.found(party, role);
        if (stream === undefined) continue;
        this.evaluator.status(stream, row);
        this.evaluate(stream, at);
      }
    }
  }

  /** Ends the run at as_of, which no event lies behind. */
  finish(asOf: Instant): void {
    this.advance(asOf);
    this.closeInstant();
    for (let next = this.deadlines.next(); next <= asOf; next = this.deadlines.next()) {
      const stream = this.deadlines.take();
      if (stream.deadline === next) this.evaluate(stream, next);
      this.closeInstant();
    }
    for (const role of ['beneficiary', 'payer'] as const) {
      for (const stream of this.streams) {
        if (stream?.role !== role) continue;
        const evidence = this.evaluator.evaluate(stream, asOf, true);
        if (evidence !== undefined) this.listener.finished(stream, asOf, evidence);
      }
    }
  }

  private take(role: Role, party: number, kind: number, value: number): void {
    const held = this.given[role].get(party) ?? new Int8Array(givenKinds.length);
    this.given[role].set(party, held);
    held[kind] = value;
  }

  /** Whether what is known of its parties may bring a payment into scope. */
  private isBrought(payer: number, beneficiary: number): boolean {
    const { given } = this;
    if (given.payer.size === 0 && given.beneficiary.size === 0) return false;
    const held = [given.payer.get(payer), given.beneficiary.get(beneficiary)];
    return held.some((facts) => facts !== undefined && bringIn(facts, 0, true));
  }

  /**
   * Hands a payment to one of its up to four streams (O4). A stream is made when a payment of its role may matter
   * (`asked`) and then reads all earlier ones, so most parties never have one.
   */
  private read(party: number, role: Role, row: number, at: Instant, asked: boolean): void {
    const stream = asked ? this.stream(party, role) : this.found(party, role);
    if (stream === undefined) return;
    this.evaluator.payment(stream, row, this.known[role]);
    this.evaluate(stream, at);
  }

  /** What is known about a counterparty, by the role of the stream that asks. */
  private readonly known: Readonly<Record<Role, KnownOf>> = {
    payer: (other) => this.given.beneficiary.get(other),
    beneficiary: (other) => this.given.payer.get(other),
  };

  private found(party: number, role: Role): PartyStream | undefined {
    return this.streams[2 * party + (role === 'payer' ? 0 : 1)];
  }

  private stream(party: number, role: Role): PartyStream {
    const found = this.found(party, role);
    if (found !== undefined) return found;
    const stream = new PartyStream(this.evaluator.compiled.world);
    stream.reset(party, role);
    this.given[role].get(party)?.forEach((value, kind) => {
      if (value !== 0) stream.setOwnFact(kind, value);
    });
    this.streams[2 * party + (role === 'payer' ? 0 : 1)] = stream;
    this.listener.opened?.(stream);
    for (const row of this.chains.of(party)) this.evaluator.payment(stream, row, this.known[role]);
    return stream;
  }

  private evaluate(stream: PartyStream, at: Instant): void {
    const evidence = this.evaluator.evaluate(stream, at);
    if (evidence === undefined) return;
    this.listener.evaluated(stream, at, evidence);
    if (this.evaluator.speaks(stream)) this.touched.add(stream);
    if (stream.deadline < Number.POSITIVE_INFINITY) this.deadlines.add(stream.deadline, stream);
  }

  private closeInstant(): void {
    if (this.touched.size === 0) return;
    const at = this.now;
    for (const stream of this.touched) {
      this.speaker = stream;
      this.evaluator.again(stream, at);
      this.evaluator.facts(stream, at, this.say);
      if (stream.deadline < Number.POSITIVE_INFINITY) this.deadlines.add(stream.deadline, stream);
    }
    this.touched.clear();
    if (this.told.size === 0) return;
    const told = [...this.told];
    this.told.clear();
    for (const stream of told) this.evaluate(stream, at);
  }

  private readonly told = new Set<PartyStream>();
  private speaker: PartyStream | undefined;

  /** Tells a payer what the speaking beneficiary's stream now says of it. */
  private readonly say = (fact: number, pair: number, value: number): void => {
    const { speaker } = this;
    if (speaker === undefined) throw new Error('a fact that nobody told');
    const { catalogue, world } = this.evaluator.compiled;
    const payer = speaker.counterpartyIn(pair);
    this.listener.derived?.(fact, payer, speaker.owner, this.now, value);
    const target = this.stream(payer, 'payer');
    const kind = world.factKinds.length - catalogue.facts.length + fact;
    this.evaluator.pairFact(target, target.pairWith(speaker.owner), kind, value);
    this.told.add(target);
  };
}

/** Runs a whole world whose rows stand in the order of O1. */
export function runTimeOrdered(
  evaluator: Evaluator,
  facts: readonly GivenFact[],
  changes: StatusChanges,
  asOf: Instant,
  listener: Listener,
): void {
  const { rows } = evaluator.compiled.world;
  const run = new TimeOrdered(evaluator, listener);
  let f = 0;
  let c = 0;
  const before = (at: Instant): void => {
    for (;;) {
      const factAt = facts[f]?.at ?? Number.POSITIVE_INFINITY;
      const changeAt = c < changes.length ? (changes.at[c] as number) : Number.POSITIVE_INFINITY;
      if (factAt > at && changeAt > at) return;
      if (factAt <= changeAt) run.fact(facts[f++] as GivenFact);
      else {
        run.status(changes.row[c] as number, changeAt, changes.status[c] as number);
        c++;
      }
    }
  };
  for (let row = 0; row < rows.length; row++) {
    const at = rows.at[row] as number;
    if (at > asOf) break;
    before(at);
    run.payment(row);
  }
  before(asOf);
  run.finish(asOf);
}
