import { expect, it } from 'vitest';
import { weights202611 } from '../weights-2026-11.js';
import { compareWeights } from './compare-weights.js';

it('names every number that differs and nothing else', () => {
  expect(compareWeights(weights202611, weights202611)).toEqual([]);
  const { 'one-to-many': left, ...rest } = weights202611.indicators;
  const other = {
    ...weights202611,
    prior: -390,
    indicators: { ...rest, 'low-value-series': { weights: [-90, 1], reason: 'x' } },
    caps: { ...weights202611.caps, amount: 80 },
    cuts: { ...weights202611.cuts, weak: -340 },
    alert: 'moderate' as const,
  };
  const changes = compareWeights(weights202611, other);
  expect(changes.filter(({ stratum }) => stratum === null)).toEqual([
    { entry: 'prior', stratum: null, old: -400, new: -390 },
    { entry: 'caps.amount', stratum: null, old: weights202611.caps.amount, new: 80 },
    { entry: 'cuts.weak', stratum: null, old: -330, new: -340 },
    { entry: 'alert', stratum: null, old: 'strong', new: 'moderate' },
  ]);
  expect(changes).toContainEqual({ entry: 'indicators.low-value-series', stratum: 1, old: 0, new: 1 });
  expect(changes).toContainEqual({
    entry: 'indicators.low-value-series',
    stratum: 10,
    old: weights202611.indicators['low-value-series']?.weights[10] ?? Number.NaN,
    new: null,
  });
  expect(changes.filter(({ entry }) => entry === 'indicators.one-to-many')).toHaveLength(
    left?.weights.length ?? -1,
  );
});
