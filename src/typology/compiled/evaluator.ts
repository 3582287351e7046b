/**
 * The one evaluator: reads the events of party streams in order and answers, at an instant, with the evidence of
 * docs/semantics.md. Both ways of running it (party-sorted, time-ordered) are only ways of feeding it.
 */
import { executed } from '../../ledger/columns.js';
import type { Instant } from '../../time.js';
import { year } from '../../time.js';
import type { Epoch, Evidence } from '../evidence.js';
import type { Compiled } from './compile.js';
import { upTo } from './entry.js';
import { windowCap } from './measure-code.js';
import type { PartyStream, World } from './party-stream.js';
import { isMinor } from './party-stream.js';

const epochSpan = year * 1000;
/** Position of the fact `listed` among the fact kinds. */
export const listedKind = 0;

/** Evidence of the stream last evaluated; valid until the next evaluation. */
export class Evaluation implements Evidence {
  at: Instant = 0;
  private readonly compiled: Compiled;
  private readonly strata: Int8Array;
  private readonly counts: Int32Array;
  private readonly sets: Int32Array[];
  /** Anchor entries by behind.set and epoch: residual latest, earlier, scoped latest, earlier; -1 for none. */
  private readonly anchors: Int32Array = new Int32Array(4);
  private readonly anchorOf: Uint8Array;
  private readonly sideOf: readonly string[];
  private stream: PartyStream | undefined;

  constructor(compiled: Compiled) {
    const { indicators } = compiled.catalogue;
    this.compiled = compiled;
    this.strata = new Int8Array(indicators.length * 2);
    this.counts = new Int32Array(indicators.length * 2);
    this.sets = Array.from({ length: indicators.length * 2 }, () => new Int32Array(windowCap));
    this.anchorOf = Uint8Array.from(indicators, (each) => (each.behind.set === 'scoped' ? 2 : 0));
    this.sideOf = indicators.map((each) => each.side);
  }

  evaluate(stream: PartyStream, now: Instant): void {
    this.refer(stream, now);
    this.strata.fill(-1);
    this.counts.fill(-1);
    const { grade } = this.compiled;
    for (let i = 0; i < grade.length; i++) {
      if (this.sideOf[i] !== stream.role) continue;
      for (let epoch = 0; epoch < 2; epoch++) {
        const anchor = this.anchors[(this.anchorOf[i] as number) + epoch] as number;
        if (anchor < 0) continue;
        const from = stream.at[anchor] as number;
        this.strata[2 * i + epoch] = (grade[i] as (typeof grade)[number])(stream, anchor, from, now, -1);
      }
    }
  }

  /** The anchors of a stream alone, which is what facts are worked out from. */
  refer(stream: PartyStream, now: Instant): void {
    this.at = now;
    this.stream = stream;
    this.findAnchors(stream, 0, stream.residual, stream.residualCount);
    this.findAnchors(stream, 2, stream.scoped, stream.scopedCount);
  }

  /** The latest anchor of a set, for whoever evaluates facts. */
  anchor(set: 'residual' | 'scoped'): number {
    return this.anchors[set === 'scoped' ? 2 : 0] as number;
  }

  private findAnchors(stream: PartyStream, base: number, list: Int32Array, count: number): void {
    const latest = lastExecuted(stream, list, count - 1);
    this.anchors[base] = latest;
    this.anchors[base + 1] = -1;
    if (latest < 0) return;
    const before = (stream.at[latest] as number) - epochSpan;
    if ((stream.at[list[0] as number] as number) > before) return;
    let low = 0;
    let high = upTo(list, count, latest);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((stream.at[list[middle] as number] as number) <= before) low = middle;
      else high = middle;
    }
    this.anchors[base + 1] = lastExecuted(stream, list, low);
  }

  stratum(indicator: number, epoch: Epoch): number {
    return this.strata[2 * indicator + epoch] as number;
  }

  last(indicator: number, epoch: Epoch): Instant {
    const count = this.collect(indicator, epoch);
    if (count === 0 || this.stream === undefined) return Number.NaN;
    const newest = (this.sets[2 * indicator + epoch] as Int32Array)[0] as number;
    return this.stream.at[newest] as number;
  }

  behind(indicator: number, epoch: Epoch): number {
    return this.collect(indicator, epoch);
  }

  shared(one: number, epochOfOne: Epoch, other: number, epochOfOther: Epoch): number {
    const n = this.collect(one, epochOfOne);
    const m = this.collect(other, epochOfOther);
    const a = this.sets[2 * one + epochOfOne] as Int32Array;
    const b = this.sets[2 * other + epochOfOther] as Int32Array;
    let i = 0;
    let j = 0;
    let common = 0;
    while (i < n && j < m) {
      const x = a[i] as number;
      const y = b[j] as number;
      if (x === y) common++;
      if (x >= y) i++;
      if (y >= x) j++;
    }
    return common;
  }

  private collect(indicator: number, epoch: Epoch): number {
    const at = 2 * indicator + epoch;
    const known = this.counts[at] as number;
    if (known >= 0) return known;
    const stream = this.stream;
    const anchor = this.anchors[(this.anchorOf[indicator] as number) + epoch] as number;
    if (stream === undefined || anchor < 0 || this.sideOf[indicator] !== stream.role) return 0;
    const collect = this.compiled.behind[indicator] as Compiled['behind'][number];
    const count = collect(stream, anchor, stream.at[anchor] as number, this.sets[at] as Int32Array);
    this.counts[at] = count;
    return count;
  }
}

function lastExecuted(stream: PartyStream, list: Int32Array, from: number): number {
  const { status } = stream.world;
  for (let i = from; i >= 0; i--) {
    const entry = list[i] as number;
    if (status[stream.row[entry] as number] === executed) return entry;
  }
  return -1;
}

/** Scope as the payment alone gives it, lists aside (S1). */
function isSelected({ rows }: World, row: number): boolean {
  return rows.columns.person_to_person[row] !== 0 && rows.columns.corridor_listed[row] !== 0;
}

/** Applies events to streams. What each does is said in docs/semantics.md, O and S. */
export class Evaluator {
  readonly compiled: Compiled;
  readonly evaluation: Evaluation;

  constructor(compiled: Compiled) {
    this.compiled = compiled;
    this.evaluation = new Evaluation(compiled);
  }

  /** A payment of the stream, as its newest entry. */
  payment(stream: PartyStream, row: number, known?: (kind: number, counterparty: number) => number): void {
    const wasMinor = stream.minor;
    const entry = stream.append(row, known);
    if (stream.minor !== wasMinor) stream.changed = true;
    const pair = stream.pair[entry] as number;
    const scoped = stream.back[entry] === 0 && this.inScope(stream, row, pair);
    if (pair >= 0 && (scoped || stream.watched[pair] === 1)) this.watch(stream, pair);
    if (!scoped) return;
    stream.changed = true;
    stream.scoped[stream.scopedCount++] = entry;
    if (pair >= 0 && stream.setAside[pair] === 1) return;
    stream.residual[stream.residualCount++] = entry;
  }

  /** A payment of the stream has another status from now on; `world.status` holds it already. */
  status(stream: PartyStream, row: number): void {
    const other = stream.counterpartyOf(row);
    const pair = other < 0 ? -1 : stream.pairWith(other);
    if (pair >= 0 && stream.watched[pair] === 1) this.explain(stream, pair);
    stream.changed = true;
  }

  /**
   * A payment of a stream that is evaluated once, after all its events: what the events between would have shown is
   * not asked for, so its pairs are explained when the lists are made.
   */
  unheard(stream: PartyStream, row: number): void {
    stream.append(row);
    stream.stale = true;
  }

  /** A fact about the stream's own party. */
  ownFact(stream: PartyStream, kind: number, value: number): void {
    if (stream.ownFacts[kind] === value) return;
    stream.ownFacts[kind] = value;
    stream.changed = true;
    if (kind === listedKind) stream.stale = true;
  }

  /** A fact about a counterparty, or one made for this party about that counterparty. */
  pairFact(stream: PartyStream, pair: number, kind: number, value: number): void {
    const values = stream.facts[kind] as Int8Array;
    if (values[pair] === value) return;
    values[pair] = value;
    stream.changed = true;
    if (kind === listedKind) stream.stale = true;
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

  /**
   * The facts of a beneficiary's stream that changed at an instant (F1, F2), after the evaluation of that instant.
   * `say` receives the fact's position, the pair of its payer and the new value.
   */
  facts(stream: PartyStream, now: Instant, say: (fact: number, pair: number, value: number) => void): void {
    const { catalogue, facts, factsBehind } = this.compiled;
    for (let i = 0; i < facts.length; i++) {
      const set = catalogue.facts[i]?.behind.set === 'scoped' ? 'scoped' : 'residual';
      const anchor = this.evaluation.anchor(set);
      const next = this.fresh(stream.pairs);
      if (anchor >= 0) {
        const at = stream.at[anchor] as number;
        const collect = factsBehind[i] as Compiled['factsBehind'][number];
        const grade = facts[i] as Compiled['facts'][number];
        const n = collect(stream, anchor, at, this.scratch);
        const leftOut = this.compiled.leavingOut[i] as Compiled['leavingOut'][number];
        this.graded.clear();
        for (let k = 0; k < n; k++) {
          const pair = stream.pair[this.scratch[k] as number] as number;
          if (pair < 0 || next[pair] !== -1) continue;
          next[pair] = this.gradeFor(stream, pair, anchor, leftOut, () =>
            grade(stream, anchor, at, now, pair),
          );
        }
      }
      const said = stream.said[i] as Int8Array;
      for (let pair = 0; pair < stream.pairs; pair++) {
        const value = Math.max(0, next[pair] as number);
        if (said[pair] === value) continue;
        said[pair] = value;
        say(i, pair, value);
      }
    }
  }

  /** Payers whose own groups stand alike get the same value, so each kind of standing is graded once. */
  private gradeFor(
    stream: PartyStream,
    pair: number,
    anchor: number,
    leftOut: Compiled['leavingOut'][number],
    grade: () => number,
  ): number {
    let standing = 0;
    for (const linkage of leftOut) {
      // Nothing has been grouped for this stream's evaluation before the first grade.
      if (!linkage.isOf(stream, anchor)) return Math.max(0, grade());
      standing = standing * 3 + (linkage.kind[pair] as number);
    }
    const known = this.graded.get(standing);
    if (known !== undefined) return known;
    const value = Math.max(0, grade());
    this.graded.set(standing, value);
    return value;
  }

  private readonly scratch: Int32Array = new Int32Array(windowCap);
  private readonly graded = new Map<number, number>();
  private values: Int8Array = new Int8Array(64);

  private fresh(pairs: number): Int8Array {
    if (this.values.length < pairs) this.values = new Int8Array(pairs * 2);
    this.values.fill(-1, 0, pairs);
    return this.values;
  }

  /** Whether a payment says by itself anything that a stream can show: it is in scope, or made or taken by a minor. */
  mayMatter(row: number): boolean {
    const { payer_age, beneficiary_age } = this.compiled.world.rows.columns;
    return isSelected(this.compiled.world, row) || isMinor(payer_age, row) || isMinor(beneficiary_age, row);
  }

  private inScope(stream: PartyStream, row: number, pair: number): boolean {
    if (isSelected(stream.world, row)) return true;
    return (stream.ownFacts[listedKind] as number) > 0 || (pair >= 0 && this.listed(stream, pair));
  }

  private listed(stream: PartyStream, pair: number): boolean {
    return ((stream.facts[listedKind] as Int8Array)[pair] as number) > 0;
  }

  /** From the pair's first payment in scope on its explanations matter. */
  private watch(stream: PartyStream, pair: number): void {
    stream.watched[pair] = 1;
    this.explain(stream, pair);
  }

  /** Works out again whether the pair's own history explains it (S2, S3). */
  private explain(stream: PartyStream, pair: number): void {
    const { compiled } = this;
    const { forward, back } = compiled;
    const newest = stream.lastOfPair[pair] as number;
    let f = 0;
    let b = 0;
    for (let entry = newest; entry >= 0; entry = stream.before[entry] as number) {
      if (stream.back[entry] === 1) b++;
      else f++;
    }
    if (forward.entries.length < f) forward.entries = new Int32Array(f * 2);
    if (back.entries.length < b) back.entries = new Int32Array(b * 2);
    forward.count = f;
    back.count = b;
    for (let entry = newest; entry >= 0; entry = stream.before[entry] as number) {
      if (stream.back[entry] === 1) back.entries[--b] = entry;
      else forward.entries[--f] = entry;
    }
    const at = stream.at[newest] as number;
    stream.evaluation++;
    stream.explained[pair] = compiled.explain(stream, newest, at, at);
    stream.conditional[pair] = compiled.found.conditional;
    if (stream.explained[pair] === 1) stream.conditional[pair] = 0;
    this.setAside(stream, pair);
  }

  private setAside(stream: PartyStream, pair: number): void {
    const state = stream.explained[pair];
    const aside =
      state === 1 || (state === 2 && stream.role === 'payer' && this.compiled.unbarred(stream, pair)) ? 1 : 0;
    if (aside === stream.setAside[pair]) return;
    stream.setAside[pair] = aside;
    stream.stale = true;
    stream.changed = true;
  }

  /** Fills the lists of scoped and residual entries anew after the standing of a pair or of the party changed. */
  private relist(stream: PartyStream): void {
    let scoped = 0;
    let residual = 0;
    for (let entry = 0; entry < stream.entries; entry++) {
      if (stream.back[entry] === 1) continue;
      const pair = stream.pair[entry] as number;
      if (!this.inScope(stream, stream.row[entry] as number, pair)) continue;
      if (pair >= 0 && stream.watched[pair] === 0) this.watch(stream, pair);
      stream.scoped[scoped++] = entry;
      if (pair < 0 || stream.setAside[pair] === 0) stream.residual[residual++] = entry;
    }
    stream.scopedCount = scoped;
    stream.residualCount = residual;
    stream.stale = false;
  }
}
