/** Exact numbers of the oracle: ratios of big integers with a positive denominator (W7). */
import { fraction } from './constants.js';

export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export function ratio(n: bigint, d: bigint): Ratio {
  if (d === 0n) throw new Error('a ratio over zero');
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** Counts, strata and enumerations are small, and making a big integer costs more than whatever is asked of it. */
const small: readonly Ratio[] = Array.from({ length: 1_024 }, (_, value) => ({ n: BigInt(value), d: 1n }));

/** An integer, or a constant in eighths. */
export function exactly(value: number): Ratio {
  const known = small[value];
  if (known !== undefined) return known;
  if (Number.isInteger(value)) return { n: BigInt(value), d: 1n };
  return ratio(BigInt(value * fraction), BigInt(fraction));
}

/** Negative, zero or positive, by cross-multiplication. */
export function compareRatios(one: Ratio, other: Ratio): number {
  const alike = one.d === other.d;
  const left = alike ? one.n : one.n * other.d;
  const right = alike ? other.n : other.n * one.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The result of integer arithmetic; unknown where it leaves the safe integers (W7). */
export function safely(value: bigint): Ratio | undefined {
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < -BigInt(Number.MAX_SAFE_INTEGER)) {
    return undefined;
  }
  return { n: value, d: 1n };
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}

/** `3`, or `7/2` in lowest terms. */
export function formatRatio({ n, d }: Ratio): string {
  const common = divisor(n < 0n ? -n : n, d);
  return d === common ? `${n / common}` : `${n / common}/${d / common}`;
}
