/** A = B and B = C, but A is not C: judgements that cannot all hold. */
import type { Verdict } from '../../ledger/judgements.js';

interface Said {
  readonly one: number;
  readonly other: number;
  readonly verdict: Verdict;
}

export interface Contradiction {
  /** Judged different ... */
  readonly one: number;
  readonly other: number;
  /** ... and both the same as this one, by itself or through others. */
  readonly between: number;
}

function judgedSame(said: readonly Said[]): ReadonlyMap<number, readonly number[]> {
  const same = new Map<number, number[]>();
  const add = (from: number, to: number): void => {
    const known = same.get(from);
    if (known === undefined) same.set(from, [to]);
    else known.push(to);
  };
  for (const { one, other, verdict } of said) {
    if (verdict !== 'same') continue;
    add(one, other);
    add(other, one);
  }
  return same;
}

/** The record and all that are judged the same as it, by themselves or through others. */
export function judgedOne(said: readonly Said[], record: number): readonly number[] {
  const same = judgedSame(said);
  const known = new Set([record]);
  for (const at of known) for (const next of same.get(at) ?? []) known.add(next);
  return [...known];
}

export function contradictionOf(said: readonly Said[]): Contradiction | undefined {
  const same = judgedSame(said);
  for (const { one, other, verdict } of said) {
    if (verdict !== 'different') continue;
    const between = nextOnTheWay(same, one, other);
    if (between !== undefined) return { one, other, between };
  }
  return undefined;
}

/** The first step of a shortest way from one to the other; undefined where there is none. */
function nextOnTheWay(
  same: ReadonlyMap<number, readonly number[]>,
  from: number,
  to: number,
): number | undefined {
  const first = new Map<number, number>([[from, from]]);
  const open = [from];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const next of same.get(at) ?? []) {
      if (first.has(next)) continue;
      const step = at === from ? next : (first.get(at) as number);
      if (next === to) return step;
      first.set(next, step);
      open.push(next);
    }
  }
  return undefined;
}
