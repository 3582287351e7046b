import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gammaQuantile, incompleteGamma } from './incomplete-gamma.js';

test('gives the tabled values of the chi-square distribution', () => {
  // chi2(df, p) = 2 gammaQuantile(p, df / 2).
  for (const [df, p, value] of [
    [1, 0.95, 3.841459],
    [2, 0.95, 5.991465],
    [10, 0.025, 3.246973],
    [10, 0.975, 20.483177],
    [100, 0.975, 129.561197],
  ] as const)
    expect(2 * gammaQuantile(p, df / 2)).toBeCloseTo(value, 4);
});

test('of shape 1 is exponential, and the quantile is the inverse', () => {
  const shape = fc.double({ min: 0.1, max: 500, noNaN: true });
  const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(shape, probability, (a, p) => {
      expect(incompleteGamma(1, a)).toBeCloseTo(1 - Math.exp(-a), 10);
      expect(incompleteGamma(a, gammaQuantile(p, a))).toBeCloseTo(p, 8);
    }),
  );
});
