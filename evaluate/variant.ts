/** What is found and who is alerted when something is missing, and how far that lies from the base. */
import type { Interval } from '../src/statistics/clopper-pearson.js';
import { percentileInterval } from '../src/statistics/percentile-interval.js';
import { bootstrap, countOnce } from './bootstrap.js';
import type { Proportion } from './evaluation.js';
import { type Measures, measure } from './measures.js';
import type { Party } from './party.js';
import { proportion } from './proportion.js';
import { queueScore, rankParties } from './ranking.js';

export interface VariantSettings {
  readonly runs: number;
  readonly rate: number;
  readonly replicates: number;
  readonly seed: number;
}

/** Recall of one group of targets; an interval is the wider of the exact and the bootstrap one at each end. */
export interface GroupRecall extends Proportion {
  readonly lower: number;
  readonly upper: number;
  readonly replicates: Float64Array;
}

export interface Variant {
  /** Targets with three or more residual payments, and with one or two. */
  readonly several: GroupRecall;
  readonly fewer: GroupRecall;
  readonly families: Proportion;
}

/** The difference of two recalls, in shares of 1. */
export interface Change {
  readonly difference: number;
  readonly interval: Interval | null;
}

const [several, fewer] = [0, 1];
const steadyFamily = 'steady-family';

function groupsOf({ targetPayments }: Party): readonly number[] {
  if (targetPayments >= 3) return [several];
  return targetPayments >= 1 ? [fewer] : [];
}

/** `parties` are payers and stand run by run; the cut is found anew, so that as many innocents are alerted as before. */
export function variantOf(parties: readonly Party[], settings: VariantSettings): Variant {
  const { runs, rate, replicates, seed } = settings;
  const ranking = rankParties(parties, runs);
  const groups = ranking.targets.map(({ party }) => groupsOf(party));
  const measured = (counts: Int32Array): Measures => measure(ranking, groups, 2, [rate], counts);
  const point = measured(countOnce(ranking));
  const rows = bootstrap(ranking, replicates, seed, (counts) => {
    const { found, totals } = measured(counts);
    return [several, fewer].map((group) => (found[group] ?? 0) / (totals[group] || Number.NaN));
  });
  const recall = (group: number): GroupRecall => {
    const single = proportion(point.found[group] ?? 0, point.totals[group] ?? 0);
    const drawn = rows[group] ?? new Float64Array(0);
    const interval = percentileInterval(drawn);
    return {
      ...single,
      lower: Math.min(single.exact.lower, interval?.lower ?? 1),
      upper: Math.max(single.exact.upper, interval?.upper ?? 0),
      replicates: drawn,
    };
  };
  const cut = ranking.scores[point.cuts[0] ?? 0] ?? Number.POSITIVE_INFINITY;
  const families = parties.filter((party) => !party.target && party.class === steadyFamily);
  const alerted = families.filter((party) => queueScore(party) > cut).length;
  return { several: recall(several), fewer: recall(fewer), families: proportion(alerted, families.length) };
}

/** Replicates of equal seeds over equal parties draw the same ones, so that what both share falls out of the difference. */
export function changeOf(base: GroupRecall, variant: GroupRecall): Change {
  const drawn = variant.replicates.map((value, at) => value - (base.replicates[at] ?? Number.NaN));
  return { difference: (variant.rate ?? 0) - (base.rate ?? 0), interval: percentileInterval(drawn) };
}
