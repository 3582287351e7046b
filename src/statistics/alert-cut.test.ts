import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alertCut, mostAlerted, scoreCut } from './alert-cut.js';

test('the lowest group that keeps the rate; a tie that would break it is left out whole', () => {
  expect(alertCut([1, 3, 1, 95], 100, 0.01)).toBe(1);
  expect(alertCut([1, 3, 1, 95], 100, 0.039)).toBe(1);
  expect(alertCut([1, 3, 1, 95], 100, 0.04)).toBe(2);
  expect(alertCut([1, 3, 1, 95], 100, 0)).toBe(0);
});

test('parties without a score are never above the cut', () => {
  expect(alertCut([1, 3, 1, 95], 100, 0.9)).toBe(3);
  expect(alertCut([100], 100, 0.9)).toBe(0);
});

test('a rate that is a whole number of parties is not lost to rounding', () => {
  for (let n = 1; n <= 300; n += 1) {
    expect(alertCut([n, 1, 1_999 * n - 1], 2_000 * n, 0.0005)).toBe(1);
  }
});

test('the cut among scores is the tie group among counts', () => {
  const scores = fc.array(fc.oneof(fc.integer({ min: -3, max: 5 }), fc.constant(Number.NEGATIVE_INFINITY)), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(scores, fc.constantFrom(0, 0.005, 0.05, 0.5, 1), (all, rate) => {
      const ties = [...new Set(all)].filter(Number.isFinite).toSorted((a, b) => b - a);
      const counts = [...ties, Number.NEGATIVE_INFINITY].map(
        (tie) => all.filter((one) => one === tie).length,
      );
      const tie = ties[alertCut(counts, all.length, rate)] ?? Number.NEGATIVE_INFINITY;
      expect(scoreCut(all, mostAlerted(rate, all.length))).toBe(tie);
    }),
  );
});
