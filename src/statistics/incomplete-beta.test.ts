import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaQuantile, incompleteBeta } from './incomplete-beta.js';

test('known values', () => {
  expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
  expect(incompleteBeta(0.5, 4, 4)).toBeCloseTo(0.5, 12);
  expect(incompleteBeta(0.2, 2, 3)).toBeCloseTo(0.1808, 12);
  expect(incompleteBeta(0, 2, 3)).toBe(0);
  expect(incompleteBeta(1, 2, 3)).toBe(1);
});

test('equals the upper tail of a binomial, summed term by term', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(59),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (n, drawn, p) => {
        const k = 1 + (drawn % n);
        let tail = 0;
        let term = (1 - p) ** n;
        for (let i = 0; i <= n; i += 1) {
          if (i >= k) tail += term;
          term *= ((n - i) / (i + 1)) * (p / (1 - p));
        }
        expect(incompleteBeta(p, k, n - k + 1)).toBeCloseTo(tail, 9);
      },
    ),
  );
});

test('the quantile undoes it, for large counts too', () => {
  for (const [p, a, b] of [
    [0.025, 3, 300_000],
    [0.975, 31, 299_970],
    [0.5, 2.5, 0.7],
  ] as const) {
    expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
  }
});
