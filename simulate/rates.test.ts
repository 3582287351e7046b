import { expect, test } from 'vitest';
import { countries } from './countries.js';
import { rateOn, scaleOf } from './rates.js';

test('every country has a rate that moves little from day to day', () => {
  for (const { currency } of countries) {
    for (let today = 20_000; today < 20_400; today++) {
      const ratio = rateOn(currency, today + 1) / rateOn(currency, today);
      expect(Math.abs(ratio - 1), currency).toBeLessThan(0.01);
    }
  }
});

test('pegged currencies do not move and minor units follow the currency', () => {
  expect(rateOn('XAF', 20_000)).toBe(rateOn('XAF', 20_300));
  expect([scaleOf('EUR'), scaleOf('XOF'), scaleOf('TND'), scaleOf('VND')]).toEqual([100, 1, 1_000, 1]);
});
