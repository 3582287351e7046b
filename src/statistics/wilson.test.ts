import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson, z95 } from './wilson.js';

test('a published value and the empty case', () => {
  const { lower, upper } = wilson(8, 10);
  expect(lower).toBeCloseTo(0.4901625, 6);
  expect(upper).toBeCloseTo(0.9433178, 6);
  expect(wilson(0, 0)).toEqual({ lower: 0, upper: 1 });
});

test('both ends solve the score equation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 100_000 }), fc.nat(), (n, drawn) => {
      const k = drawn % (n + 1);
      const { lower, upper } = wilson(k, n);
      for (const p of [lower, upper]) {
        if (p > 0 && p < 1) expect((k / n - p) ** 2 * n).toBeCloseTo(z95 ** 2 * p * (1 - p), 6);
      }
      expect(lower).toBeLessThanOrEqual(k / n);
      expect(upper).toBeGreaterThanOrEqual(k / n);
    }),
  );
});
