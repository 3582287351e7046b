import { betaQuantile } from './incomplete-beta.js';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The exact two-sided interval of a proportion (Clopper and Pearson, Biometrika 26, 1934). Its upper end is also what
 * "none of n" still allows, where a bootstrap would say zero.
 */
export function clopperPearson(count: number, total: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : betaQuantile(tail, count, total - count + 1),
    upper: count === total ? 1 : betaQuantile(1 - tail, count + 1, total - count),
  };
}
