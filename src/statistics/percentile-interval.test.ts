import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentileInterval, quantile } from './percentile-interval.js';

test('quantiles of a short list', () => {
  expect(quantile([1, 2, 3, 4, 5], 0.5)).toBe(3);
  expect(quantile([1, 2], 0.25)).toBe(1.25);
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test('mostly missing replicates give no interval', () => {
  expect(percentileInterval([Number.NaN, Number.NaN, 1])).toBeNull();
  expect(percentileInterval([])).toBeNull();
  expect(percentileInterval([Number.NaN, 1, 1])).toEqual({ lower: 1, upper: 1 });
});

test('at most 5 % of the values lie outside', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1, max: 1 }), { minLength: 1 }), (values) => {
      const interval = percentileInterval(values);
      if (interval === null) throw new Error('every replicate is known');
      const outside = values.filter((value) => value < interval.lower || value > interval.upper).length;
      expect(outside).toBeLessThanOrEqual(2 * Math.ceil(0.025 * values.length));
    }),
  );
});
