import { describe, expect, it } from 'vitest';
import type { Weights } from '../weights.js';
import { weights202611 } from '../weights-2026-11.js';
import { leastPerRole, leastPerStratum } from './design.js';
import { type Estimate, type EstimateOptions, estimateWeights } from './estimate-weights.js';
import type { Observation } from './observation.js';
import { catalogue, observationsOf, truth } from './test-observations.js';

function estimate(observations: readonly Observation[], change: Partial<EstimateOptions> = {}): Estimate {
  return estimateWeights({
    weights: weights202611,
    catalogue,
    observations,
    version: 'test',
    owner: 'tests',
    source: 'invented outcomes',
    made_at: '2026-12-01',
    expires: '2027-12-01',
    replicates: 40,
    seed: 7,
    ...change,
  });
}

function strataOf({ strata }: Estimate, id: string): Estimate['strata'] {
  return strata.filter((one) => one.id === id);
}

describe('estimateWeights', () => {
  const many = estimate(observationsOf(12_000, 1));

  it('finds the weights that the outcomes follow', () => {
    for (const [id, weights] of Object.entries(truth)) {
      const found = strataOf(many, id);
      expect(found.map(({ stratum }) => stratum)).toEqual(weights.map((_, at) => at));
      for (const { stratum, new: now } of found)
        expect(Math.abs(now - (weights[stratum] ?? 0)), `${id} ${stratum}`).toBeLessThan(20);
    }
  });

  it('never falls from stratum to stratum, keeps known false at 0 or below and every cap (M1)', () => {
    const low: Weights = { ...weights202611, caps: { ...weights202611.caps, structure: 300 } };
    for (let seed = 1; seed <= 5; seed += 1) {
      const { weights } = estimate(observationsOf(500, seed), { weights: low, replicates: 2 });
      for (const { id, family } of catalogue.indicators) {
        const [knownFalse = 1, ...strata] = weights.indicators[id]?.weights ?? [];
        expect(knownFalse).toBeLessThanOrEqual(0);
        strata.forEach((weight, at) => {
          expect(weight).toBeGreaterThanOrEqual(strata[at - 1] ?? 0);
          expect(weight).toBeLessThanOrEqual(weights.caps[family]);
        });
      }
    }
  });

  it('keeps the weights of strata with too few decided parties, of victims and of lists, and says so (M1)', () => {
    const observations = observationsOf(2_000, 3);
    const at = catalogue.indicators.findIndex(({ id }) => id === 'beside-wide-payers');
    let left = leastPerStratum - 1;
    const few = observations.filter(({ strata, reported }) => strata[at] !== 4 || !reported || left-- > 0);
    const { strata, weights } = estimate(few, { replicates: 2 });
    const scarce = strata.find(({ id, stratum }) => id === 'beside-wide-payers' && stratum === 4);
    expect(scarce).toMatchObject({ kept: 'too-few', old: 149, new: 149, interval: null, reported: 9 });
    expect(strata.find(({ id }) => id === 'possible-extortion-victim')?.kept).toBe('victim');
    expect(strata.find(({ id }) => id === 'listed-payer')?.kept).toBe('list');
    expect(strata.find(({ id }) => id === 'unlinked-payers')?.kept).toBe('role-too-few');
    for (const { kept, old, new: now } of strata) if (kept !== null) expect(now).toBe(old);
    expect(weights.indicators['unlinked-payers']).toEqual(weights202611.indicators['unlinked-payers']);
    expect(weights.prior).toBe(weights202611.prior);
  });

  it('stays at the expert values where few outcomes say nothing against them', () => {
    const expert: Weights = {
      ...weights202611,
      indicators: {
        ...weights202611.indicators,
        ...Object.fromEntries(
          Object.entries(truth).map(([id, weights]) => [id, { weights, reason: 'true' }]),
        ),
      },
    };
    const { strata } = estimate(observationsOf(500, 5), { weights: expert });
    const free = strata.flatMap((one) => (one.interval === null ? [] : [{ ...one, ...one.interval }]));
    const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
    const moved = mean(free.map(({ old, new: now }) => Math.abs(now - old)));
    expect(moved).toBeLessThan(mean(free.map(({ lower, upper }) => upper - lower)) / 6);
  });

  it('weighs each party by the inverse of the probability with which it was read', () => {
    const whole = observationsOf(20_000, 8);
    // Dismissed parties of the lower strata are read seldom, as below the floor.
    const at = catalogue.indicators.findIndex(({ id }) => id === 'collector-variants');
    let turn = 0;
    const read = whole.flatMap((one): readonly Observation[] => {
      if (one.reported || (one.strata[at] ?? 0) >= 3) return [one];
      turn += 1;
      return turn % 5 === 0 ? [{ ...one, weight: 5 }] : [];
    });
    const ofStratum3 = (found: Estimate): number =>
      strataOf(found, 'collector-variants')[3]?.new ?? Number.NaN;
    const aware = ofStratum3(estimate(read, { replicates: 2 }));
    const unaware = ofStratum3(
      estimate(
        read.map((one) => ({ ...one, weight: 1 })),
        { replicates: 2 },
      ),
    );
    expect(Math.abs(aware - 150)).toBeLessThan(20);
    expect(Math.abs(unaware - 150)).toBeGreaterThan(30);
  });

  it('says the same for the same seed', () => {
    const observations = observationsOf(800, 2);
    const once = estimate(observations, { replicates: 5 });
    expect(estimate(observations, { replicates: 5 })).toEqual(once);
    expect(estimate(observations, { replicates: 5, seed: 8 }).strata).not.toEqual(once.strata);
  });

  it('refuses too few in all, with what to do next', () => {
    const observations = observationsOf(3_000, 4);
    const reported = observations.filter((one) => one.reported).slice(0, leastPerRole - 1);
    const few = [...reported, ...observations.filter((one) => !one.reported)];
    expect(() => estimate(few)).toThrow(
      /^holds too few decided parties \(payer: \d+ reported, \d+ dismissed; .*vigie sample/,
    );
    expect(() => estimate([])).toThrow(/too few/);
  });
});
