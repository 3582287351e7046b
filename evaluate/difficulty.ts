import { averagePrecision, weightForPrevalence } from './average-precision.js';
import type { DifficultyResult, IndicatorPrecision } from './evaluation.js';
import { foldOf } from './fold.js';
import { type Coefficients, fitLogistic, linearPredictor, type Pattern } from './logistic-regression.js';
import { prevalence } from './measures.js';
import type { Party } from './party.js';
import type { VectorTable } from './vector-table.js';

/** A regression on fewer targets would say more about the fold than about the data. */
const minimumTargets = 10;

/** A unit of prior weight on each coefficient: enough to stay finite, too little to hide an easy data set. */
const ridge = 1;

interface Counted extends Pattern {
  readonly vector: number;
  readonly fold: number;
}

function countPatterns(
  parties: readonly Party[],
  runs: number,
  features: readonly (readonly number[])[],
): readonly Counted[] {
  const counted = new Map<string, { targets: number; innocents: number; vector: number; fold: number }>();
  for (const party of parties) {
    const fold = foldOf(party, runs);
    const key = `${fold}:${party.vector}`;
    let one = counted.get(key);
    if (one === undefined) {
      one = { targets: 0, innocents: 0, vector: party.vector, fold };
      counted.set(key, one);
    }
    if (party.target) one.targets += 1;
    else one.innocents += 1;
  }
  return [...counted.values()].map((one) => ({ ...one, features: features[one.vector] ?? [] }));
}

/** The values from which a column's steps start: each value seen, or at most eleven spread evenly over many. */
function steps(values: ReadonlySet<number>): readonly number[] {
  const sorted = [...values].filter((value) => value > 0).sort((a, b) => a - b);
  if (sorted.length <= 12) return sorted;
  return Array.from({ length: 11 }, (_, k) => sorted[Math.floor((k * sorted.length) / 11)] ?? 0);
}

/**
 * Each column as yes-or-no features, one per step reached and one for unknown (below zero), so that the regression may
 * weigh each stratum on its own, as a score with graded strata does.
 */
export function stepFeatures(table: Pick<VectorTable, 'columns' | 'vectors'>): {
  readonly count: number;
  readonly ofVector: readonly (readonly number[])[];
} {
  const seen = table.columns.map(() => new Set<number>());
  for (const vector of table.vectors) for (const [column, value] of vector) seen[column]?.add(value);
  let count = 0;
  const columns = seen.map((values) => {
    const from = steps(values);
    const first = count;
    count += from.length + 1;
    return { first, from };
  });
  const ofVector = table.vectors.map((vector) =>
    vector.flatMap(([column, value]) => {
      const { first, from } = columns[column] ?? { first: 0, from: [] };
      if (value < 0) return [first];
      return from.flatMap((step, k) => (value >= step ? [first + 1 + k] : []));
    }),
  );
  return { count, ofVector };
}

function columnPrecision(
  column: number,
  table: Pick<VectorTable, 'vectors'>,
  patterns: readonly Counted[],
  weight: number,
): number {
  // Unknown (-1) ranks with known-false: neither is a reason to look.
  const scores = patterns.map(({ vector }) =>
    Math.max(0, table.vectors[vector]?.find(([other]) => other === column)?.[1] ?? 0),
  );
  return averagePrecision(
    scores,
    patterns.map((pattern) => pattern.targets),
    patterns.map((pattern) => pattern.innocents),
    weight,
  );
}

/** How far simple readers get: data on which one of them suffices cannot show what a score adds. */
export function difficulty(
  parties: readonly Party[],
  runs: number,
  table: Pick<VectorTable, 'columns' | 'vectors'>,
): DifficultyResult {
  const targets = parties.filter((party) => party.target).length;
  const features = stepFeatures(table);
  const patterns = countPatterns(parties, runs, features.ofVector);
  const weight = weightForPrevalence(targets, parties.length - targets, prevalence);
  const indicators = table.columns
    .map(
      (indicator, column): IndicatorPrecision => ({
        indicator,
        average_precision: columnPrecision(column, table, patterns, weight),
      }),
    )
    .filter(({ average_precision }) => !Number.isNaN(average_precision))
    .sort((a, b) => b.average_precision - a.average_precision || (a.indicator < b.indicator ? -1 : 1));
  return {
    best_single: indicators[0] ?? null,
    indicators,
    logistic_regression:
      targets < minimumTargets || table.columns.length === 0
        ? null
        : {
            average_precision: outOfFoldPrecision(patterns, features.count, weight),
            folds: foldsOf(patterns).length,
          },
  };
}

function foldsOf(patterns: readonly Counted[]): readonly number[] {
  return [...new Set(patterns.map((pattern) => pattern.fold))].sort((a, b) => a - b);
}

function outOfFoldPrecision(patterns: readonly Counted[], featureCount: number, weight: number): number {
  // Each fold starts where the last one ended: their optima are neighbours.
  let fitted: Coefficients | undefined;
  const scored = foldsOf(patterns).flatMap((fold) => {
    const others = patterns.filter((pattern) => pattern.fold !== fold);
    const coefficients = fitLogistic(others, featureCount, ridge, fitted);
    fitted = coefficients;
    return patterns
      .filter((pattern) => pattern.fold === fold)
      .map((pattern) => ({ ...pattern, score: linearPredictor(coefficients, pattern.features) }));
  });
  return averagePrecision(
    scored.map((one) => one.score),
    scored.map((one) => one.targets),
    scored.map((one) => one.innocents),
    weight,
  );
}
