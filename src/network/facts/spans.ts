/** Values that change with time, out of what holds from one instant until another. */
import type { Instant } from '../../time.js';

/** Holds at `from` and after, before `until`. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

export const never: Instant = Number.POSITIVE_INFINITY;

export function holds({ from, until }: Span, at: Instant): boolean {
  return from <= at && at < until;
}

/** What holds as long as both do; undefined where they never do. */
export function both(one: Span, other: Span): Span | undefined {
  const from = Math.max(one.from, other.from);
  const until = Math.min(one.until, other.until);
  return from < until ? { from, until } : undefined;
}

export interface Step<Value> {
  readonly at: Instant;
  readonly value: Value;
}

/** The values that differ from the one before, which begin at `zero`; `instants` are all at which it may change. */
export function stepsOf<Value>(
  instants: Iterable<Instant>,
  valueAt: (at: Instant) => Value,
  zero: Value,
): readonly Step<Value>[] {
  const steps: Step<Value>[] = [];
  let before = zero;
  for (const at of [...new Set(instants)].filter(Number.isFinite).sort((a, b) => a - b)) {
    const value = valueAt(at);
    if (value === before) continue;
    steps.push({ at, value });
    before = value;
  }
  return steps;
}
