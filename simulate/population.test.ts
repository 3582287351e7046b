import { expect, test } from 'vitest';
import { innocents, targets } from './mix.js';
import { quotas } from './population.js';

test('quotas add up and keep the share of targets', () => {
  for (const [payers, rate] of [
    [1, 0],
    [137, 0.1],
    [60_000, 0.001],
  ] as const) {
    const plan = quotas(payers, rate);
    expect(plan.reduce((sum, { payers: count }) => sum + count, 0)).toBe(payers);
    const isTarget = new Set(targets.map(([klass]) => klass.id));
    const targeted = plan.filter(({ klass }) => isTarget.has(klass.id));
    expect(targeted.reduce((sum, { payers: count }) => sum + count, 0)).toBe(Math.round(payers * rate));
  }
});

test('five seeds of 60,000 payers give 2,000 of each look-alike and 60,000 steady families', () => {
  const payers = new Map(quotas(60_000, 0.001).map(({ klass, payers: count }) => [klass.id, 5 * count]));
  for (const [klass] of innocents) expect(payers.get(klass.id), klass.id).toBeGreaterThanOrEqual(2_000);
  expect(payers.get('steady-family')).toBeGreaterThanOrEqual(60_000);
});

test('class ids are unique', () => {
  const ids = [...innocents, ...targets].map(([klass]) => klass.id);
  expect(new Set(ids).size).toBe(ids.length);
});
