import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRatios, exactly, formatRatio, ratio, safely } from './interpret-ratio.js';

const seed = Number(process.env['VIGIE_SEED']);
const integers = fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n });
const positive = fc.bigInt({ min: 1n, max: 2n ** 60n });

test('W7: comparison is exact where doubles are not', () => {
  expect(compareRatios(ratio(9_007_199_254_740_993n, 1n), ratio(9_007_199_254_740_992n, 1n))).toBe(1);
  expect(compareRatios(exactly(0.5), ratio(3n, 6n))).toBe(0);
});

test('comparison is that of the difference', () => {
  fc.assert(
    fc.property(integers, positive, integers, positive, (a, b, c, d) => {
      const difference = a * d - c * b;
      expect(Math.sign(compareRatios(ratio(a, b), ratio(c, d)))).toBe(
        difference < 0n ? -1 : difference > 0n ? 1 : 0,
      );
    }),
    { seed },
  );
});

test('prints lowest terms', () => {
  expect([ratio(6n, 4n), ratio(-6n, 3n), ratio(0n, 5n), ratio(1n, -2n)].map(formatRatio)).toEqual([
    '3/2',
    '-2',
    '0',
    '-1/2',
  ]);
});

test('W7: an integer beyond 2^53 - 1 is unknown, never rounded', () => {
  expect(safely(2n ** 53n - 1n)?.n).toBe(2n ** 53n - 1n);
  expect(safely(2n ** 53n)).toBeUndefined();
  expect(safely(-(2n ** 53n))).toBeUndefined();
});
