import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson } from './clopper-pearson.js';

/** P(X >= k) for X binomial(n, p), term by term; in logarithms, because (1 - p)^n underflows. */
function upperTail(k: number, n: number, p: number): number {
  let tail = 0;
  let logTerm = n * Math.log1p(-p);
  for (let i = 0; i <= n; i += 1) {
    if (i >= k) tail += Math.exp(logTerm);
    logTerm += Math.log(n - i) - Math.log(i + 1) + Math.log(p) - Math.log1p(-p);
  }
  return tail;
}

test('published values', () => {
  const none = clopperPearson(0, 10);
  expect(none.lower).toBe(0);
  expect(none.upper).toBeCloseTo(0.3084971, 6);
  const some = clopperPearson(8, 10);
  expect(some.lower).toBeCloseTo(0.4439045, 6);
  expect(some.upper).toBeCloseTo(0.9747893, 6);
  expect(clopperPearson(10, 10).upper).toBe(1);
  expect(clopperPearson(0, 0)).toEqual({ lower: 0, upper: 1 });
});

test('each end leaves 2.5 % of the binomial beyond the count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (n, drawn) => {
      const k = drawn % (n + 1);
      const { lower, upper } = clopperPearson(k, n);
      if (k > 0) expect(upperTail(k, n, lower)).toBeCloseTo(0.025, 8);
      if (k < n) expect(1 - upperTail(k + 1, n, upper)).toBeCloseTo(0.025, 8);
      expect(lower).toBeLessThanOrEqual(k / n);
      expect(upper).toBeGreaterThanOrEqual(k / n);
    }),
  );
});
