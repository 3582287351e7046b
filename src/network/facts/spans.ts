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

/** At which any of them begins or ends. */
export function instantsOf(spans: readonly Span[]): readonly Instant[] {
  return spans.flatMap(({ from, until }) => [from, until]);
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
  const ordered = [...new Set(instants)].filter(Number.isFinite).sort((a, b) => a - b);
  return graded(
    ordered.map((at) => ({ at, value: valueAt(at) })),
    (value) => value,
    zero,
  );
}

/** What values are taken for, where that differs from before; they begin at `zero`. */
export function graded<From, To>(
  steps: readonly Step<From>[],
  gradeOf: (value: From) => To,
  zero: To,
): readonly Step<To>[] {
  const found: Step<To>[] = [];
  let before = zero;
  for (const { at, value } of steps) {
    const grade = gradeOf(value);
    if (grade === before) continue;
    found.push({ at, value: grade });
    before = grade;
  }
  return found;
}

/** What holds at an instant; `zero` before the first step. */
export function valueAt<Value>(steps: readonly Step<Value>[], at: Instant, zero: Value): Value {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step<Value>).at <= at) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1]?.value ?? zero;
}

/** The greatest of several values, each of which holds from its step until the next of its own; 0 before the first. */
export function greatestOf(all: readonly (readonly Step<number>[])[]): readonly Step<number>[] {
  const changes = all
    .flatMap((steps) => steps.map(({ at, value }, i) => ({ at, value, before: steps[i - 1]?.value ?? 0 })))
    .sort((a, b) => a.at - b.at);
  const standing = new Map<number, number>();
  const found: Step<number>[] = [];
  for (const [i, { at, value, before }] of changes.entries()) {
    standing.set(value, (standing.get(value) ?? 0) + 1);
    const left = (standing.get(before) ?? 0) - 1;
    if (left > 0) standing.set(before, left);
    else standing.delete(before);
    if (changes[i + 1]?.at === at) continue;
    const greatest = Math.max(0, ...standing.keys());
    if (greatest !== (found.at(-1)?.value ?? 0)) found.push({ at, value: greatest });
  }
  return found;
}

/** While a value is true. */
export function spansOf(steps: readonly Step<boolean>[]): readonly Span[] {
  return steps.flatMap(({ at, value }, i): readonly Span[] =>
    value ? [{ from: at, until: steps[i + 1]?.at ?? never }] : [],
  );
}
