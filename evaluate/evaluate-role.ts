import type { Role } from '../src/intake/payment.js';
import { percentileInterval } from '../src/statistics/percentile-interval.js';
import { classAlerts, runAlerts } from './alerts.js';
import { bootstrap, countOnce } from './bootstrap.js';
import { confusion } from './confusion.js';
import { delays } from './delays.js';
import { difficulty } from './difficulty.js';
import type { OperatingPoint, Recall, Resolution, RoleEvaluation } from './evaluation.js';
import { type Measures, measure } from './measures.js';
import { parity } from './parity.js';
import { isLost, type Party } from './party.js';
import { proportion } from './proportion.js';
import { queueScore, rankParties } from './ranking.js';
import { type TargetGroups, targetGroups } from './target-groups.js';
import type { VectorTable } from './vector-table.js';

export interface RoleSettings {
  readonly runs: number;
  readonly rates: readonly number[];
  readonly replicates: number;
  readonly seed: number;
  readonly listedCorridors: readonly string[] | undefined;
}

/** What a role's parties alone do not say. */
export interface RunFacts {
  readonly leftOut: number;
  readonly minorsRanked: number;
  readonly resolution: Resolution | null;
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function recalls(
  groups: TargetGroups,
  measures: Measures,
  rate: number,
  replicates: readonly Float64Array[],
): readonly Recall[] {
  const size = groups.names.length;
  return groups.names.map((name, group) => {
    const single = proportion(measures.found[rate * size + group] ?? 0, measures.totals[group] ?? 0);
    const interval = percentileInterval(replicates[rate * size + group] ?? []);
    return {
      ...name,
      ...single,
      bootstrap: interval,
      lower: Math.min(single.exact.lower, interval?.lower ?? 1),
      upper: Math.max(single.exact.upper, interval?.upper ?? 0),
    };
  });
}

/** Every table of one role; `parties` stand run by run. */
export function evaluateRole(
  role: Role,
  parties: readonly Party[],
  { leftOut, minorsRanked, resolution }: RunFacts,
  table: VectorTable,
  settings: RoleSettings,
  onReplicate?: (done: number) => void,
): RoleEvaluation {
  const { runs, rates } = settings;
  const ranking = rankParties(parties, runs);
  const targets = ranking.targets.map(({ party }) => party);
  const innocents = parties.filter((party) => !party.target);
  const groups = targetGroups(targets);
  const size = groups.names.length;
  const measured = (counts: Int32Array): Measures => measure(ranking, groups.ofTarget, size, rates, counts);
  const point = measured(countOnce(ranking));
  const drawn = (counts: Int32Array): readonly number[] => {
    const { found, totals, averagePrecision } = measured(counts);
    // 0 / 0, a group that nobody was drawn of, is NaN: left out by the interval.
    const shares = found.map((count, at) => count / (totals[at % size] ?? Number.NaN));
    return [...shares, averagePrecision];
  };
  const replicates = bootstrap(ranking, settings.replicates, settings.seed, drawn, onReplicate);
  const cutOf = (at: number): number => ranking.scores[point.cuts[at] ?? 0] ?? Number.POSITIVE_INFINITY;

  const points = rates.map((rate, at): OperatingPoint => {
    const cut = cutOf(at);
    const alerted = (party: Party): boolean => queueScore(party) > cut;
    return {
      innocent_alert_rate: rate,
      cut_db: finiteOrNull(cut),
      innocents: proportion(innocents.filter(alerted).length, innocents.length),
      recall: recalls(groups, point, at, replicates),
      innocent_classes: classAlerts(innocents, alerted),
      runs: runAlerts(parties, runs, alerted),
    };
  });

  // Parity is read where most are alerted: at the smallest rate hardly any group is large enough.
  const parityRate = Math.max(...rates);
  const parityCut = cutOf(rates.indexOf(parityRate));
  return {
    role,
    parties: parties.length,
    targets: targets.length,
    innocents: innocents.length,
    left_out: leftOut,
    operating_points: points,
    average_precision: {
      value: finiteOrNull(point.averagePrecision),
      bootstrap: percentileInterval(replicates.at(-1) ?? []),
    },
    lost: proportion(targets.filter(isLost).length, targets.length),
    minors_ranked: minorsRanked,
    confusion: confusion(parties),
    delays: delays(parties),
    parity: {
      innocent_alert_rate: parityRate,
      rows: parity(innocents, (party) => queueScore(party) > parityCut, settings.listedCorridors),
    },
    difficulty: difficulty(parties, runs, table),
    resolution,
  };
}
