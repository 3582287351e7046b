import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averagePrecision, weightForPrevalence } from './average-precision.js';

interface Item {
  readonly score: number;
  readonly target: boolean;
}

function measured(items: readonly Item[], weight: number): number {
  return averagePrecision(
    items.map((item) => item.score),
    items.map((item) => Number(item.target)),
    items.map((item) => Number(!item.target)),
    weight,
  );
}

/** The textbook definition on a list without ties: the mean, over targets, of the precision where each stands. */
function naive(ordered: readonly Item[], weight: number): number {
  const precisions = ordered.flatMap((item, at) => {
    if (!item.target) return [];
    const ahead = ordered.slice(0, at + 1);
    const found = ahead.filter((other) => other.target).length;
    return [found / (found + weight * (ahead.length - found))];
  });
  return precisions.reduce((sum, p) => sum + p, 0) / precisions.length;
}

function permutations(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
  );
}

const weights = fc.double({ min: 0.01, max: 2_000, noNaN: true });

test('without ties it is the textbook definition', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), weights, (flags, weight) => {
      fc.pre(flags.includes(true));
      const items = flags.map((target, at) => ({ target, score: -at }));
      expect(measured(items, weight)).toBeCloseTo(naive(items, weight), 10);
    }),
  );
});

test('with ties it lies between the worst and the best order and never above the mean of all orders', () => {
  const item = fc.record({ score: fc.integer({ min: 0, max: 2 }), target: fc.boolean() });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), weights, (items, weight) => {
      fc.pre(items.some((one) => one.target));
      const ordered = permutations(items).filter((list) =>
        list.every((one, at) => at === 0 || one.score <= (list[at - 1]?.score ?? 0)),
      );
      const values = ordered.map((list) => naive(list, weight));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const value = measured(items, weight);
      expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
      expect(value).toBeLessThanOrEqual(mean + 1e-12);
      expect(measured([...items].reverse(), weight)).toBeCloseTo(value, 12);
    }),
    { numRuns: 60 },
  );
});

test('one score for all gives the base rate, even for absent parties', () => {
  const items = Array.from({ length: 20_000 }, (_, at) => ({
    score: Number.NEGATIVE_INFINITY,
    target: at % 10 === 0,
  }));
  expect(measured(items, weightForPrevalence(2_000, 18_000, 0.001))).toBeCloseTo(0.001, 5);
});

test('a population without targets has none', () => {
  expect(measured([{ score: 1, target: false }], 1)).toBeNaN();
});
