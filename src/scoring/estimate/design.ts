/** Observations of one role as a regression: which weights are free, which stay, and why. */
import type { Role } from '../../intake/payment.js';
import type { Cell, Factor, Problem, Weighed } from '../../statistics/monotone-logistic.js';
import type { Catalogue } from '../../typology/definition.js';
import type { Weights } from '../weights.js';
import type { Observation } from './observation.js';

/** Fewer decided parties than this on either side of a stratum say too little about it. */
export const leastPerStratum = 10;
/** Fewer than this of either outcome in a role, and no weight of the role is estimated. */
export const leastPerRole = 50;

/** A tenth of a deciban in natural logarithms of odds. */
export const tenth: number = Math.LN10 / 100;

/** Why a weight stays as it is. */
export type Kept =
  /** Too few decided parties of either outcome in the stratum. */
  | 'too-few'
  /** Too few in the role. */
  | 'role-too-few'
  /** Signs of a victim open a route of protection; what people reported does not bear on them. */
  | 'victim'
  /** The list is the institution's own earlier outcome, which would prove itself. */
  | 'list';

export interface DesignStratum {
  readonly id: string;
  /** 0 known false. */
  readonly stratum: number;
  readonly reported: number;
  readonly dismissed: number;
  readonly kept: Kept | null;
}

export interface Design {
  readonly role: Role;
  readonly reported: number;
  readonly dismissed: number;
  readonly strata: readonly DesignStratum[];
  /** By factor, the position of its indicator in the catalogue. */
  readonly indicators: readonly number[];
  readonly problem: Problem;
  /** By observation its cell. */
  readonly cellOf: Int32Array;
  readonly observations: readonly Observation[];
}

/** Counts are of parties, not of weights: how much is known is a matter of who was read. */
export function designOf(
  role: Role,
  all: readonly Observation[],
  weights: Weights,
  catalogue: Catalogue,
): Design {
  const observations = all.filter((one) => one.role === role);
  const count = (of: readonly Observation[], reported: boolean): number =>
    of.filter((one) => one.reported === reported).length;
  const reported = count(observations, true);
  const dismissed = observations.length - reported;
  const enough = reported >= leastPerRole && dismissed >= leastPerRole;
  const indicators: number[] = [];
  const factors: Factor[] = [];
  const strata: DesignStratum[] = [];
  catalogue.indicators.forEach(({ id, side, typology, family }, at) => {
    if (side !== role) return;
    const given = weights.indicators[id]?.weights ?? [];
    const counts = given.map(() => ({ reported: 0, dismissed: 0 }));
    for (const one of observations) {
      const counted = counts[one.strata[at] ?? -1];
      if (counted !== undefined) counted[one.reported ? 'reported' : 'dismissed'] += 1;
    }
    const outside: Kept | null =
      typology === 'victim' ? 'victim' : family === 'list' ? 'list' : enough ? null : 'role-too-few';
    const kept = counts.map((each): Kept | null => {
      if (outside !== null) return outside;
      return Math.min(each.reported, each.dismissed) < leastPerStratum ? 'too-few' : null;
    });
    counts.forEach((each, stratum) => {
      strata.push({ id, stratum, ...each, kept: kept[stratum] ?? null });
    });
    // What victims and lists say stays out of the regression: their weights would speak where others must.
    if (outside !== null) return;
    indicators.push(at);
    factors.push({
      centre: given.map((weight) => weight * tenth),
      cap: weights.caps[family] * tenth,
      held: kept.map((why) => why !== null),
    });
  });
  const { cells, cellOf } = cellsOf(observations, indicators);
  return {
    role,
    reported,
    dismissed,
    strata,
    indicators,
    problem: { factors, cells },
    cellOf,
    observations,
  };
}

function cellsOf(
  observations: readonly Observation[],
  indicators: readonly number[],
): { readonly cells: readonly Cell[]; readonly cellOf: Int32Array } {
  const cells: Cell[] = [];
  const numbers = new Map<string, number>();
  const cellOf = Int32Array.from(observations, ({ strata }) => {
    const levels = Int8Array.from(indicators, (at) => strata[at] ?? -1);
    const key = levels.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, cells.length);
    return cells.push({ levels }) - 1;
  });
  return { cells, cellOf };
}

/** What the observations weigh by cell when each counts `times`; weights are scaled to a mean of 1. */
export function weighed(
  { problem, cellOf, observations }: Design,
  times: (observation: number) => number,
): Weighed {
  const mean = observations.reduce((sum, { weight }) => sum + weight, 0) / observations.length;
  const positives = new Float64Array(problem.cells.length);
  const negatives = new Float64Array(problem.cells.length);
  observations.forEach(({ reported, weight }, at) => {
    const cell = cellOf[at] ?? 0;
    const side = reported ? positives : negatives;
    side[cell] = (side[cell] ?? 0) + (times(at) * weight) / mean;
  });
  return { positives, negatives };
}
