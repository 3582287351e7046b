import type { Interval } from './clopper-pearson.js';
import { gammaQuantile } from './incomplete-gamma.js';

/** Cases counted in a stratum, each of which stands for `weight` of them. */
export interface WeighedCases {
  readonly cases: number;
  readonly weight: number;
}

/**
 * The 95 % interval of a weighted sum of rare counts (Fay and Feuer, Statistics in Medicine 16, 1997): exact for one
 * weight, seldom too short for several, and it has an upper end where no case was seen.
 */
export function weightedCountInterval(strata: readonly WeighedCases[]): Interval {
  const total = strata.reduce((sum, { cases, weight }) => sum + cases * weight, 0);
  const variance = strata.reduce((sum, { cases, weight }) => sum + cases * weight ** 2, 0);
  const most = Math.max(0, ...strata.map(({ weight }) => weight));
  if (most === 0) return { lower: 0, upper: 0 };
  const lower = total === 0 ? 0 : (variance / total) * gammaQuantile(0.025, total ** 2 / variance);
  const next = total + most;
  const wider = variance + most ** 2;
  return { lower, upper: (wider / next) * gammaQuantile(0.975, next ** 2 / wider) };
}
