/** Works out what a beneficiary's stream says to each of its payers, and says what differs from before (F1, F2). */
import type { Instant } from '../../time.js';
import type { Compiled } from './compile.js';
import type { Evaluation } from './evaluation.js';
import type { PartyStream } from './party-stream.js';
import { hearerCap } from './window-cap.js';

/** Receives the fact's position, the pair of its payer and the new value. */
export type Say = (fact: number, pair: number, value: number) => void;
/** Whether a payer is told anything. */
export type Hears = (payer: number) => boolean;

/** The facts told to the payers of one window. */
interface Audience {
  readonly set: 'residual' | 'scoped';
  readonly facts: readonly number[];
}

function audiencesOf({ facts }: Compiled['catalogue']): readonly Audience[] {
  const found = new Map<string, { readonly set: Audience['set']; readonly facts: number[] }>();
  for (const [fact, { behind }] of facts.entries()) {
    const key = JSON.stringify(behind);
    const known = found.get(key) ?? { set: behind.set === 'scoped' ? 'scoped' : 'residual', facts: [] };
    known.facts.push(fact);
    found.set(key, known);
  }
  return [...found.values()];
}

/** What is known of a pair while facts are told. */
const heard = 1;
const heardBefore = 2;

export class FactTeller {
  private readonly compiled: Compiled;
  private readonly audiences: readonly Audience[];
  private readonly entries: Int32Array = new Int32Array(hearerCap);
  /** The pairs told of now, and the values of one fact for them. */
  private readonly pairs: Int32Array = new Int32Array(hearerCap);
  private readonly values: Int8Array = new Int8Array(hearerCap);
  /** Values by standing; a fact with more groupings than this holds is graded payer by payer. */
  private readonly graded: Int8Array = new Int8Array(3 ** 4);
  /** By pair; whoever writes to it leaves it empty. */
  private marks: Int8Array = new Int8Array(64);

  constructor(compiled: Compiled) {
    this.compiled = compiled;
    this.audiences = audiencesOf(compiled.catalogue);
  }

  /**
   * After the evaluation of the instant, for whatever it says of the stream. What one payer is told hangs on no other
   * payer's being told: with `hears` the rest are left out.
   */
  tell(stream: PartyStream, now: Instant, evaluation: Evaluation, say: Say, hears?: Hears): void {
    if (this.marks.length < stream.pairs) this.marks = new Int8Array(stream.pairs * 2);
    const { marks, pairs } = this;
    for (let k = 0; k < stream.spokenCount; k++) marks[stream.spoken[k] as number] = heardBefore;
    for (let k = 0; k < this.audiences.length; k++) {
      const { set, facts } = this.audiences[k] as Audience;
      const anchor = evaluation.anchor(set);
      const count = anchor < 0 ? 0 : this.gather(stream, anchor, facts[0] as number, hears);
      for (let i = 0; i < facts.length; i++) {
        const fact = facts[i] as number;
        if (count > 0) this.grade(stream, now, anchor, fact, count);
        this.say(stream, fact, count, say);
      }
      for (let i = 0; i < count; i++) {
        const pair = pairs[i] as number;
        marks[pair] = (marks[pair] as number) & heardBefore;
      }
    }
    this.remember(stream);
  }

  /** Marks each pair with a payment in the window and returns their number. */
  private gather(stream: PartyStream, anchor: number, fact: number, hears: Hears | undefined): number {
    const { entries, marks, pairs } = this;
    const collect = this.compiled.hearers[fact] as Compiled['hearers'][number];
    const n = collect(stream, anchor, stream.atOf(anchor), entries);
    let count = 0;
    for (let i = 0; i < n; i++) {
      const pair = stream.pairAt(entries[i] as number);
      if (pair < 0) continue;
      const mark = marks[pair] as number;
      if ((mark & heard) !== 0) continue;
      if (hears !== undefined && !hears(stream.counterpartyIn(pair))) continue;
      marks[pair] = mark | heard;
      pairs[count++] = pair;
    }
    return count;
  }

  /**
   * Payers whose own groups stand alike get the same value, so each kind of standing is graded once, as soon as the
   * groups are known: none are for this evaluation before the first grade.
   */
  private grade(stream: PartyStream, now: Instant, anchor: number, fact: number, count: number): void {
    const { graded, pairs, values } = this;
    if (this.compiled.mayBe[fact]?.(stream) === false) {
      values.fill(0, 0, count);
      return;
    }
    const grade = this.compiled.facts[fact] as Compiled['facts'][number];
    const leftOut = this.compiled.leavingOut[fact] as Compiled['leavingOut'][number];
    const at = stream.atOf(anchor);
    const few = 3 ** leftOut.length <= graded.length;
    let grouped = false;
    graded.fill(-1);
    for (let i = 0; i < count; i++) {
      const pair = pairs[i] as number;
      grouped ||= few && leftOut.every((linkage) => linkage.isOf(stream, anchor));
      let standing = 0;
      if (grouped) {
        for (let k = 0; k < leftOut.length; k++) {
          standing = standing * 3 + (leftOut[k] as (typeof leftOut)[number]).kindOf(pair);
        }
      }
      let value = grouped ? (graded[standing] as number) : -1;
      if (value < 0) value = Math.max(0, grade(stream, anchor, at, now, pair));
      if (grouped) graded[standing] = value;
      values[i] = value;
    }
  }

  /** Says what differs from what was said before; a payer no longer in the window has value 0. */
  private say(stream: PartyStream, fact: number, count: number, say: Say): void {
    const { marks, pairs, values } = this;
    const { kinds } = stream;
    for (let k = 0; k < stream.spokenCount; k++) {
      const pair = stream.spoken[k] as number;
      const place = pair * kinds + fact;
      if (((marks[pair] as number) & heard) !== 0 || stream.said[place] === 0) continue;
      stream.said[place] = 0;
      say(fact, pair, 0);
    }
    for (let i = 0; i < count; i++) {
      const pair = pairs[i] as number;
      const value = values[i] as number;
      const place = pair * kinds + fact;
      const before = stream.spokenCount === 0 ? 0 : (stream.said[place] as number);
      if (before === value) continue;
      if (((marks[pair] as number) & heardBefore) === 0) {
        marks[pair] = heard | heardBefore;
        stream.speakTo(pair);
      }
      stream.said[place] = value;
      say(fact, pair, value);
    }
  }

  /** Forgets to whom nothing but 0 was last said. */
  private remember(stream: PartyStream): void {
    const { marks } = this;
    const { kinds, said, spoken, spokenCount } = stream;
    let kept = 0;
    for (let k = 0; k < spokenCount; k++) {
      const pair = spoken[k] as number;
      marks[pair] = 0;
      const from = pair * kinds;
      for (let place = from; place < from + kinds; place++) {
        if (said[place] === 0) continue;
        spoken[kept++] = pair;
        break;
      }
    }
    stream.spokenCount = kept;
  }
}
