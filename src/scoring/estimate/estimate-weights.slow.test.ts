import { expect, it } from 'vitest';
import type { Weights } from '../weights.js';
import { weights202611 } from '../weights-2026-11.js';
import { estimateWeights } from './estimate-weights.js';
import { catalogue, observationsOf, truth } from './test-observations.js';

/**
 * Numbers of their own: how often an interval covers depends on how far the weights in force lie from the truth, and those
 * that ship change.
 */
const inForce: Readonly<Record<string, readonly number[]>> = {
  'beside-wide-payers': [0, 0, 4, 8, 16],
  'near-outcome': [0, 75, 95, 100],
  'collector-variants': [0, 25, 35, 65],
};
const weights: Weights = {
  ...weights202611,
  indicators: Object.fromEntries(
    Object.entries(weights202611.indicators).map(([id, entry]) => [
      id,
      { ...entry, weights: inForce[id] ?? entry.weights },
    ]),
  ),
};

it('estimateWeights covers the weights that outcomes follow by its intervals, clusters of parties included', () => {
  let covered = 0;
  let intervals = 0;
  for (let seed = 1; seed <= 32; seed += 1) {
    const { strata } = estimateWeights({
      weights,
      catalogue,
      observations: observationsOf(1_500, seed, { clusters: seed % 2 === 0 ? 1_500 : 250 }),
      version: 'test',
      owner: 'tests',
      source: 'invented outcomes',
      made_at: '2026-12-01',
      expires: '2027-12-01',
      replicates: 80,
      seed: 7,
    });
    for (const { id, stratum, interval } of strata) {
      const weight = truth[id]?.[stratum];
      // At the edge of what is allowed an interval ends there, and covers by ending.
      if (interval === null || weight === undefined) continue;
      intervals += 1;
      if (interval.lower - 1e-9 <= weight && weight <= interval.upper + 1e-9) covered += 1;
    }
  }
  expect(intervals).toBeGreaterThan(300);
  expect(covered / intervals).toBeGreaterThan(0.89);
  expect(covered / intervals).toBeLessThan(0.995);
});
