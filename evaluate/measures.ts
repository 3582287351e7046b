import { alertCut } from '../src/statistics/alert-cut.js';
import { averagePrecisionOfGroups, weightForPrevalence } from './average-precision.js';
import type { Ranking } from './ranking.js';

/** Average precision is read at this share of targets; a sample's own share says nothing about a portfolio. */
export const prevalence: number = 1 / 1_000;

/** What a sample says: cuts per rate, targets found per rate and group, average precision. */
export interface Measures {
  /** Tie groups: alerted is strictly before. */
  readonly cuts: readonly number[];
  /** Targets per group. */
  readonly totals: Float64Array;
  /** Targets above the cut, rate by rate, group by group. */
  readonly found: Float64Array;
  readonly averagePrecision: number;
}

/**
 * `groups` lists, per target, the groups it belongs to. The cut is found again for every sample: an interval at a fixed
 * cut would leave out that the cut itself is estimated from few innocents.
 */
export function measure(
  ranking: Ranking,
  groups: readonly (readonly number[])[],
  groupCount: number,
  rates: readonly number[],
  counts: Int32Array,
): Measures {
  const ties = ranking.scores.length;
  const innocents = counts.subarray(0, ties);
  const targetCounts = counts.subarray(ties);
  const innocentTotal = innocents.reduce((sum, count) => sum + count, 0);
  const cuts = rates.map((rate) => alertCut(innocents, innocentTotal, rate));
  const totals = new Float64Array(groupCount);
  const found = new Float64Array(groupCount * rates.length);
  const targetsOfTie = new Float64Array(ties);
  let targetTotal = 0;
  ranking.targets.forEach(({ tie }, target) => {
    const count = targetCounts[target] ?? 0;
    if (count === 0) return;
    targetTotal += count;
    targetsOfTie[tie] = (targetsOfTie[tie] ?? 0) + count;
    for (const group of groups[target] ?? []) {
      totals[group] = (totals[group] ?? 0) + count;
      cuts.forEach((cut, rate) => {
        const at = rate * groupCount + group;
        if (tie < cut) found[at] = (found[at] ?? 0) + count;
      });
    }
  });
  const weight = weightForPrevalence(targetTotal, innocentTotal, prevalence);
  return { cuts, totals, found, averagePrecision: averagePrecisionOfGroups(targetsOfTie, innocents, weight) };
}
