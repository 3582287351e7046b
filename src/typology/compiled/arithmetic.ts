/** Exact numbers for generated code: integers and ratios; NaN is unknown. Beyond 2^53 - 1 they become bigints. */
export type Exact = number | bigint;

const limit = Number.MAX_SAFE_INTEGER;

/** NaN stands for unknown; a bigint is always known. */
export function isUnknown(value: Exact): boolean {
  return Number.isNaN(value as number);
}

/** An integer result that may not be rounded: beyond 2^53 - 1 it is unknown, for amounts are what a file says (W7). */
export function safe(value: number): number {
  return value > limit || value < -limit ? Number.NaN : value;
}

/** Constants may be fractions in eighths; doubling is exact in a double, so the product is a whole number. */
function eighths(value: Exact): bigint {
  return typeof value === 'bigint' ? value * 8n : BigInt(value * 8);
}

/** Sign of a/b - c/d for positive b and d; NaN when a or c is unknown. */
export function compareRatios(a: Exact, b: Exact, c: Exact, d: Exact): number {
  if (isUnknown(a) || isUnknown(c)) return Number.NaN;
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
    const left = a * d;
    const right = c * b;
    if (left <= limit && left >= -limit && right <= limit && right >= -limit) {
      return left < right ? -1 : left > right ? 1 : 0;
    }
  }
  const left = eighths(a) * eighths(d);
  const right = eighths(c) * eighths(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Twice the median of the first n values, which are sorted in place. */
export function doubledMedian(values: Float64Array, n: number): Exact {
  sortFirst(values, n);
  const lower = values[(n - 1) >> 1] as number;
  const upper = values[n >> 1] as number;
  const sum = lower + upper;
  return sum > limit || sum < -limit ? BigInt(lower) + BigInt(upper) : sum;
}

/** A view of its own costs more than sorting a few values in place. */
function sortFirst(values: Float64Array, n: number): void {
  if (n > 32) {
    values.subarray(0, n).sort();
    return;
  }
  for (let i = 1; i < n; i++) {
    const value = values[i] as number;
    let j = i - 1;
    while (j >= 0 && (values[j] as number) > value) {
      values[j + 1] = values[j] as number;
      j--;
    }
    values[j + 1] = value;
  }
}

/** Up to so many different values are told apart by looking through them, for mostly they are very few. */
const fewValues = 8;

/** How many different values stand among the first n, which are moved about in place. */
export function distinctOf(values: Float64Array, n: number): number {
  let found = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    let j = 0;
    while (j < found && values[j] !== value) j++;
    if (j < found) continue;
    if (found === fewValues) return distinctSorted(values.copyWithin(found, i, n), found + n - i);
    values[found++] = value;
  }
  return found;
}

function distinctSorted(values: Float64Array, n: number): number {
  sortFirst(values, n);
  let found = 1;
  for (let i = 1; i < n; i++) if (values[i] !== values[i - 1]) found++;
  return found;
}

export function reverseFirst(values: Float64Array, n: number): void {
  for (let i = 0, j = n - 1; i < j; i++, j--) {
    const held = values[i] as number;
    values[i] = values[j] as number;
    values[j] = held;
  }
}

/** Numerator and denominator of the least-squares slope of y over 1..n, y in that order; written to `out`. */
export function slope(y: Float64Array, n: number, out: { n: Exact; d: Exact }): void {
  let sy = 0;
  let sxy = 0;
  const base = y[0] as number;
  for (let i = 0; i < n; i++) {
    const value = (y[i] as number) - base;
    sy += value;
    sxy += value * (i + 1);
  }
  const sx = (n * (n + 1)) / 2;
  const sxx = (n * (n + 1) * (2 * n + 1)) / 6;
  const left = n * sxy;
  const right = sx * sy;
  out.d = n * sxx - sx * sx;
  if (Math.abs(left) <= limit && Math.abs(right) <= limit && Math.abs(left - right) <= limit) {
    out.n = left - right;
    return;
  }
  let bigSy = 0n;
  let bigSxy = 0n;
  for (let i = 0; i < n; i++) {
    const value = BigInt(y[i] as number);
    bigSy += value;
    bigSxy += value * BigInt(i + 1);
  }
  out.n = BigInt(n) * bigSxy - BigInt(sx) * bigSy;
}
