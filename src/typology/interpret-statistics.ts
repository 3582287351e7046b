/** Statistics over known exact numbers in stream order (W7); `undefined` is unknown. */
import { compareRatios, exactly, type Ratio, ratio, safely } from './interpret-ratio.js';

/** Integers; the parts of every statistic. */
export type Integers = readonly bigint[];

function total(values: Integers): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

export function sumOf(values: Integers): Ratio | undefined {
  return safely(total(values));
}

export function meanOf(values: Integers, atLeast: number): Ratio | undefined {
  if (values.length < atLeast) return undefined;
  const sum = sumOf(values);
  return sum && ratio(sum.n, BigInt(values.length));
}

export function medianOf(values: Integers, atLeast: number): Ratio | undefined {
  if (values.length < atLeast) return undefined;
  const sorted = values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const lower = sorted[(sorted.length - 1) >> 1];
  const upper = sorted[sorted.length >> 1];
  return lower === undefined || upper === undefined ? undefined : ratio(lower + upper, 2n);
}

export function leastOf(values: readonly Ratio[]): Ratio | undefined {
  return values.toSorted(compareRatios)[0];
}

export function greatestOf(values: readonly Ratio[]): Ratio | undefined {
  return values.toSorted(compareRatios).at(-1);
}

/** Least squares over x = 1..n: (n Sxy - Sx Sy) / (n Sxx - Sx Sx). */
export function slopeOf(values: Integers, atLeast: number): Ratio | undefined {
  if (values.length < atLeast) return undefined;
  const n = BigInt(values.length);
  const x = values.map((_, i) => BigInt(i + 1));
  const sxy = total(values.map((y, i) => y * BigInt(i + 1)));
  const sxx = total(x.map((each) => each * each));
  return ratio(n * sxy - total(x) * total(values), n * sxx - total(x) * total(x));
}

/** true / (true + false). */
export function shareOf(tests: readonly (boolean | undefined)[], atLeast: number): Ratio | undefined {
  const known = tests.filter((test) => test !== undefined);
  if (known.length < atLeast) return undefined;
  return ratio(BigInt(known.filter(Boolean).length), BigInt(known.length));
}

export function numberOf(items: readonly unknown[]): Ratio {
  return exactly(items.length);
}
