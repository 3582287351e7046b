/** The evidence that one stream shows at one instant, as the compiled definitions find it (W1, W3). */
import { executed } from '../../ledger/columns.js';
import type { Instant } from '../../time.js';
import { year } from '../../time.js';
import type { Epoch, Evidence } from '../evidence.js';
import type { Exact } from './arithmetic.js';
import { isUnknown } from './arithmetic.js';
import type { Compiled } from './compile.js';
import { rowOf, upTo } from './entry.js';
import type { PartyStream } from './party-stream.js';
import { windowCap } from './window-cap.js';

const epochSpan = year * 1000;
const noEntries = new Int32Array(0);

/** A number as numerator and positive denominator. */
export interface ExactRatio {
  readonly n: Exact;
  readonly d: Exact;
}

/** Evidence of the stream last evaluated; valid until the next evaluation. */
export class Evaluation implements Evidence {
  at: Instant = 0;
  private readonly compiled: Compiled;
  private readonly strata: Int8Array;
  private readonly counts: Int32Array;
  /** Made for an indicator when its payments are first asked for. */
  private readonly sets: (Int32Array | undefined)[];
  /** Anchor entries by behind.set and epoch: residual latest, earlier, scoped latest, earlier; -1 for none. */
  private readonly anchors: Int32Array = new Int32Array(4);
  private readonly anchorOf: Uint8Array;
  private readonly sideOf: readonly string[];
  /** By place 1 for what the world can grade: where the network room has not run, not everything. */
  private readonly gradable: Uint8Array;
  private readonly asked: Uint8Array;
  private stream: PartyStream | undefined;

  constructor(compiled: Compiled) {
    const { indicators } = compiled.catalogue;
    this.compiled = compiled;
    this.strata = new Int8Array(indicators.length * 2);
    this.counts = new Int32Array(indicators.length * 2);
    this.sets = new Array<undefined>(indicators.length * 2).fill(undefined);
    this.anchorOf = Uint8Array.from(indicators, (each) => (each.behind.set === 'scoped' ? 2 : 0));
    this.sideOf = indicators.map((each) => each.side);
    const network = compiled.world.setting.network !== false;
    this.gradable = Uint8Array.from(indicators, ({ mode }) => (network || mode === 'stream' ? 1 : 0));
    this.asked = this.gradable.slice();
  }

  /** For whoever asks for less than everything, by place 1 for what is graded; the rest stays unknown. */
  ask(graded: Uint8Array | undefined): void {
    const { asked, gradable } = this;
    for (let i = 0; i < asked.length; i++) asked[i] = graded?.[i] === 0 ? 0 : (gradable[i] as number);
  }

  evaluate(stream: PartyStream, now: Instant): void {
    this.refer(stream, now);
    this.strata.fill(-1);
    this.counts.fill(-1);
    this.compiled.grades[stream.role](stream, this.anchors, now, this.asked, this.strata);
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
    const { records } = stream.world;
    const before = records.at(rowOf(latest)) - epochSpan;
    if (records.at(rowOf(list[0] as number)) > before) return;
    let low = 0;
    let high = upTo(list, count, latest);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (records.at(rowOf(list[middle] as number)) <= before) low = middle;
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
    const newest = this.collected(indicator, epoch)[0] as number;
    return this.stream.atOf(newest);
  }

  behind(indicator: number, epoch: Epoch): number {
    return this.collect(indicator, epoch);
  }

  shared(one: number, epochOfOne: Epoch, other: number, epochOfOther: Epoch): number {
    const n = this.collect(one, epochOfOne);
    const m = this.collect(other, epochOfOther);
    const a = this.collected(one, epochOfOne);
    const b = this.collected(other, epochOfOther);
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

  /** The entries behind the evidence, oldest first. */
  entries(indicator: number, epoch: Epoch): readonly number[] {
    const count = this.collect(indicator, epoch);
    return Array.from(this.collected(indicator, epoch).subarray(0, count)).reverse();
  }

  /** The values of the outermost measures of an indicator, as `readings` lists them; undefined where unknown. */
  values(indicator: number, epoch: Epoch): readonly (ExactRatio | undefined)[] {
    const { stream, compiled } = this;
    const anchor = this.anchors[(this.anchorOf[indicator] as number) + epoch] as number;
    const readings = compiled.readings[indicator] ?? [];
    if (stream === undefined || anchor < 0 || this.sideOf[indicator] !== stream.role) {
      return readings.map(() => undefined);
    }
    return readings.map(({ kind, read }) => {
      const n = read(stream, anchor, stream.atOf(anchor), this.at);
      if (isUnknown(n) || (kind === 'truth' && n < 0)) return undefined;
      return { n, d: kind === 'ratio' ? compiled.denominator.d : 1 };
    });
  }

  private collected(indicator: number, epoch: Epoch): Int32Array {
    return this.sets[2 * indicator + epoch] ?? noEntries;
  }

  private collect(indicator: number, epoch: Epoch): number {
    const at = 2 * indicator + epoch;
    const known = this.counts[at] as number;
    if (known >= 0) return known;
    const stream = this.stream;
    const anchor = this.anchors[(this.anchorOf[indicator] as number) + epoch] as number;
    if (stream === undefined || anchor < 0 || this.sideOf[indicator] !== stream.role) return 0;
    const collect = this.compiled.behind[indicator] as Compiled['behind'][number];
    const set = this.sets[at] ?? new Int32Array(windowCap);
    this.sets[at] = set;
    const count = collect(stream, anchor, stream.atOf(anchor), set);
    this.counts[at] = count;
    return count;
  }
}

function lastExecuted(stream: PartyStream, list: Int32Array, from: number): number {
  const { records } = stream.world;
  for (let i = from; i >= 0; i--) {
    const entry = list[i] as number;
    if (records.status(rowOf(entry)) === executed) return entry;
  }
  return -1;
}
