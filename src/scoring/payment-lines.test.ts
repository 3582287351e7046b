import { describe, expect, it } from 'vitest';
import { paymentLines, paymentNumbers } from './payment-lines.js';
import { testExplanation } from './test-explanation.js';

describe('payment lines', () => {
  it('shows instants in UTC and a day as the payer lived it', () => {
    expect(paymentLines(testExplanation, 'en')).toEqual([
      '[1] P-1  2026-03-01 12:00:00 UTC  25.00 EUR  to B-1  executed  extract.csv:12',
      '[2] P-2  2026-03-02  30.00 EUR  to B-1  executed  extract.csv:13',
      '[3] P-3  2026-03-05 12:00:00 UTC  2000 JPY  to unknown party  returned  extract.csv:14',
    ]);
  });

  it('counts in runs', () => {
    expect(paymentNumbers([6, 0, 1, 2, 3])).toBe('[1-4, 7]');
    expect(paymentNumbers([4])).toBe('[5]');
  });
});
