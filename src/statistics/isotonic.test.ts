import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isotonic } from './isotonic.js';

test('keeps what does not fall and pools what does, by weight', () => {
  expect(isotonic([1, 2, 3], [1, 1, 1], -9, 9)).toEqual([1, 2, 3]);
  expect(isotonic([3, 1], [1, 3], -9, 9)).toEqual([1.5, 1.5]);
  expect(isotonic([4, 5, 0, 6], [1, 1, 1, 1], -9, 9)).toEqual([3, 3, 3, 6]);
  expect(isotonic([-5, 2, 20], [1, 1, 1], 0, 10)).toEqual([0, 2, 10]);
});

test('never falls, stays within bounds and is no further off than any other such sequence', () => {
  const place = fc.record({
    value: fc.double({ min: -9, max: 9, noNaN: true }),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  const other = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), other, (places, rival) => {
      const values = places.map(({ value }) => value);
      const weights = places.map(({ weight }) => weight);
      const found = isotonic(values, weights, -5, 5);
      const rivals = rival.slice(0, values.length).sort((a, b) => a - b);
      const loss = (of: readonly number[]): number =>
        of.reduce((sum, one, at) => sum + (weights[at] ?? 0) * (one - (values[at] ?? 0)) ** 2, 0);
      expect(found).toHaveLength(values.length);
      found.forEach((one, at) => {
        expect(one).toBeGreaterThanOrEqual(Math.max(-5, found[at - 1] ?? -5));
        expect(one).toBeLessThanOrEqual(5);
      });
      expect(loss(found)).toBeLessThanOrEqual(loss(rivals) + 1e-9);
    }),
  );
});
