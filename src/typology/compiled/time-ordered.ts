/**
 * Feeds every stream of a world in one pass over time, as a service does: each event reaches the streams it concerns,
 * facts made by beneficiary streams follow at the end of their instant (O2), deadlines are met in event time.
 */
import type { Role } from '../../intake/payment.js';
import type { Instant } from '../../time.js';
import { DeadlineQueue } from './deadline-queue.js';
import type { Evaluator } from './evaluator.js';
import { listedKind } from './evaluator.js';
import type { Listener, ListFact, StatusChanges } from './listener.js';
import { PartyStream } from './party-stream.js';

export class TimeOrdered {
  private readonly evaluator: Evaluator;
  private readonly listener: Listener;
  private readonly streams: Readonly<Record<Role, Map<number, PartyStream>>> = {
    payer: new Map(),
    beneficiary: new Map(),
  };
  private readonly listed: Readonly<Record<Role, Map<number, number>>> = {
    payer: new Map(),
    beneficiary: new Map(),
  };
  private readonly touched = new Set<PartyStream>();
  private readonly deadlines = new DeadlineQueue<PartyStream>();
  private now: Instant = Number.NEGATIVE_INFINITY;

  constructor(evaluator: Evaluator, listener: Listener) {
    this.evaluator = evaluator;
    this.listener = listener;
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

  fact(fact: ListFact): void {
    this.advance(fact.at);
    this.listed[fact.role].set(fact.party, fact.value);
    const own = this.streams[fact.role].get(fact.party);
    if (own === undefined) return;
    this.evaluator.ownFact(own, listedKind, fact.value);
    this.evaluate(own, fact.at);
    const others = this.streams[fact.role === 'payer' ? 'beneficiary' : 'payer'];
    for (let i = 0; i < own.pairs; i++) {
      const other = others.get(own.counterparty[i] as number);
      const pair = other?.pairWith(fact.party) ?? -1;
      if (other === undefined || pair < 0) continue;
      this.evaluator.pairFact(other, pair, listedKind, fact.value);
      this.evaluate(other, fact.at);
    }
  }

  payment(row: number): void {
    const { rows } = this.evaluator.compiled.world;
    const at = rows.at[row] as Instant;
    this.advance(at);
    this.each(row, (stream) => {
      const known = stream.role === 'payer' ? this.listed.beneficiary : this.listed.payer;
      this.evaluator.payment(stream, row, (kind, other) =>
        kind === listedKind ? (known.get(other) ?? 0) : 0,
      );
      this.evaluate(stream, at);
    });
  }

  status(row: number, at: Instant, status: number): void {
    this.advance(at);
    this.evaluator.compiled.world.status[row] = status;
    this.each(row, (stream) => {
      this.evaluator.status(stream, row);
      this.evaluate(stream, at);
    });
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
      for (const stream of this.streams[role].values()) {
        const evidence = this.evaluator.evaluate(stream, asOf, true);
        if (evidence !== undefined) this.listener.finished(stream, asOf, evidence);
      }
    }
  }

  /** The up to four streams of a payment: each side's, in both roles (O4). */
  private each(row: number, visit: (stream: PartyStream) => void): void {
    const { rows } = this.evaluator.compiled.world;
    const payer = rows.payer[row] as number;
    const beneficiary = rows.beneficiary[row] as number;
    if (payer >= 0) visit(this.stream(payer, 'payer'));
    if (beneficiary >= 0) visit(this.stream(beneficiary, 'beneficiary'));
    if (payer < 0 || beneficiary < 0 || payer === beneficiary) return;
    visit(this.stream(beneficiary, 'payer'));
    visit(this.stream(payer, 'beneficiary'));
  }

  private stream(party: number, role: Role): PartyStream {
    const found = this.streams[role].get(party);
    if (found !== undefined) return found;
    const stream = new PartyStream(this.evaluator.compiled.world);
    stream.reset(party, role);
    stream.ownFacts[listedKind] = this.listed[role].get(party) ?? 0;
    this.streams[role].set(party, stream);
    this.listener.opened?.(stream);
    return stream;
  }

  private evaluate(stream: PartyStream, at: Instant): void {
    const evidence = this.evaluator.evaluate(stream, at);
    if (evidence === undefined) return;
    this.listener.evaluated(stream, at, evidence);
    if (stream.role === 'beneficiary') this.touched.add(stream);
    if (stream.deadline < Number.POSITIVE_INFINITY) this.deadlines.add(stream.deadline, stream);
  }

  private closeInstant(): void {
    if (this.touched.size === 0) return;
    const at = this.now;
    const kinds = this.evaluator.compiled.world.factKinds;
    const told = new Set<PartyStream>();
    for (const stream of this.touched) {
      this.evaluator.evaluate(stream, at, true);
      this.evaluator.facts(stream, at, (fact, pair, value) => {
        const payer = stream.counterparty[pair] as number;
        this.listener.derived?.(fact, payer, stream.owner, at, value);
        const target = this.stream(payer, 'payer');
        this.evaluator.pairFact(
          target,
          target.pairWith(stream.owner),
          kinds.length - this.evaluator.compiled.catalogue.facts.length + fact,
          value,
        );
        told.add(target);
      });
      if (stream.deadline < Number.POSITIVE_INFINITY) this.deadlines.add(stream.deadline, stream);
    }
    this.touched.clear();
    for (const stream of told) this.evaluate(stream, at);
  }
}

/** Runs a whole world whose rows stand in the order of O1. */
export function runTimeOrdered(
  evaluator: Evaluator,
  facts: readonly ListFact[],
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
      if (factAt <= changeAt) run.fact(facts[f++] as ListFact);
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
