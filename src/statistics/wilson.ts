import type { Interval } from './clopper-pearson.js';

/** The two-sided 95 % normal quantile. */
export const z95 = 1.959963984540054;

/** The score interval of a proportion (Wilson, JASA 22, 1927): near nominal coverage, where the exact one is wide. */
export function wilson(count: number, total: number, z: number = z95): Interval {
  if (total === 0) return { lower: 0, upper: 1 };
  const share = count / total;
  const scale = 1 + z ** 2 / total;
  const centre = (share + z ** 2 / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  return {
    lower: count === 0 ? 0 : Math.max(0, centre - half),
    upper: count === total ? 1 : Math.min(1, centre + half),
  };
}
