/** From levels to tenths of a deciban (Fellegi and Sunter): 10 log10(m / u) for each comparison, and their sum. */

import type { Role } from '../../intake/payment.js';
import { type Pairs, width } from './compare-pairs.js';
import { comparisons, expectedOthers, householdMost, nameLevels } from './comparisons.js';

export interface Model {
  readonly role: Role;
  /** By comparison and level. */
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
  /** Tenths of a deciban: the odds that two records of the role are one person's before anything is compared. */
  readonly prior: number;
  /** Whether m comes from this ledger's pairs, and the pairs of one person that were expected among them. */
  readonly estimated: boolean;
  readonly pairsOfOne: number;
  /** A large ledger in which hardly anybody has several records: whoever is alike is a namesake. */
  readonly scarce: boolean;
}

/** The prior is no more than this, however few records there are, and no less than that. */
const priorBounds = { most: -200, least: -700 } as const;

export function priorOf(records: number, others: number): number {
  const odds = Math.max(1, records) / others;
  return Math.max(priorBounds.least, Math.min(priorBounds.most, -Math.round(100 * Math.log10(odds))));
}

export function shippedModel(role: Role, records: number): Model {
  return {
    role,
    m: comparisons.map(({ levels }) => levels.map(({ m }) => m)),
    u: comparisons.map(({ levels }) => levels.map(({ u }) => u)),
    prior: priorOf(records, expectedOthers[role]),
    estimated: false,
    pairsOfOne: 0,
    scarce: false,
  };
}

/** Tenths of a deciban of one comparison; unknown weighs nothing. */
export function weightOf(
  { m, u }: Pick<Model, 'm' | 'u'>,
  comparison: number,
  level: number,
  said: number,
): number {
  if (level < 0) return 0;
  const own = comparisons[comparison]?.levels[level];
  const mine = m[comparison]?.[level] as number;
  if (own?.byFrequency === true) return Math.round(100 * Math.log10(mine) + said);
  return Math.round(100 * Math.log10(mine / (u[comparison]?.[level] as number)));
}

interface Weights {
  /** By comparison and level; a level by frequency adds what the value agreed on says before it is rounded. */
  readonly own: readonly (readonly number[])[];
  readonly byFrequency: readonly (readonly boolean[])[];
}

/** Logarithms once for each model and not for each pair. */
const known = new WeakMap<Model, Weights>();

function weightsOf(model: Model): Weights {
  const before = known.get(model);
  if (before !== undefined) return before;
  const byFrequency = comparisons.map(({ levels }) => levels.map((level) => level.byFrequency === true));
  const own = byFrequency.map((levels, comparison) =>
    levels.map((frequent, level) =>
      frequent
        ? 100 * Math.log10(model.m[comparison]?.[level] as number)
        : weightOf(model, comparison, level, 0),
    ),
  );
  const weights = { own, byFrequency };
  known.set(model, weights);
  return weights;
}

const household = ['address', 'device', 'phone', 'counterparty', 'household'].map((id) =>
  comparisons.findIndex((each) => each.id === id),
);

/** Weights of each comparison for a pair, written into `into`; their sum. */
export function weighPair(model: Model, pairs: Pairs, at: number, into: Int16Array): number {
  const { own, byFrequency } = weightsOf(model);
  let sum = 0;
  for (let comparison = 0; comparison < width; comparison++) {
    const level = pairs.levels[at * width + comparison] as number;
    let weight = 0;
    if (level >= 0) {
      weight = own[comparison]?.[level] as number;
      if (byFrequency[comparison]?.[level] === true)
        weight = Math.round(weight + (pairs.said[at * width + comparison] as number));
    }
    into[comparison] = weight;
    sum += weight;
  }
  const name = pairs.levels[at * width] as number;
  // A name that does not tell people of one household apart takes the least from what the household shares.
  if (name > nameLevels.initials || name < 0) return sum;
  let beyond = -householdMost;
  for (const each of household) beyond += Math.max(0, into[each] as number);
  for (const each of household) {
    if (beyond <= 0) break;
    const cut = Math.min(beyond, Math.max(0, into[each] as number));
    into[each] = (into[each] as number) - cut;
    sum -= cut;
    beyond -= cut;
  }
  return sum;
}
