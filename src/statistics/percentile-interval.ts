import type { Interval } from './clopper-pearson.js';

/** The value below which `share` of the sorted values lie, interpolated between neighbours (type 7). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * The middle 95 % of the replicates. A replicate that drew nobody of a group says nothing about it (NaN) and is left
 * out; a group that most replicates miss has no interval.
 */
export function percentileInterval(replicates: ArrayLike<number>): Interval | null {
  const known = Float64Array.from(replicates)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (known.length === 0 || known.length * 2 < replicates.length) return null;
  return { lower: quantile(known, 0.025), upper: quantile(known, 0.975) };
}
