import { describe, expect, it } from 'vitest';
import { mergeRates, type RateTable } from './rate-table.js';

const shipped: RateTable = {
  source: 'shipped',
  rates: [
    { day: '2025-01-01', currency: 'PHP', scaled: 60_000_000, approximate: true },
    { day: '2025-01-01', currency: 'USD', scaled: 1_000_000, approximate: true },
    { day: '2025-02-01', currency: 'USD', scaled: 1_100_000, approximate: true },
    { day: '2025-03-01', currency: 'USD', scaled: 1_200_000, approximate: true },
  ],
};

describe('mergeRates (I12)', () => {
  it('lets given rates hold from their first day, for their currency', () => {
    const given = [
      { day: '2025-02-15', currency: 'USD', scaled: 1_150_000 },
      { day: '2025-02-01', currency: 'USD', scaled: 1_140_000 },
    ];
    const merged = mergeRates({ source: 'given', rates: given }, shipped);
    expect(merged.rates).toEqual([
      { day: '2025-01-01', currency: 'PHP', scaled: 60_000_000, approximate: true },
      { day: '2025-01-01', currency: 'USD', scaled: 1_000_000, approximate: true },
      { day: '2025-02-01', currency: 'USD', scaled: 1_140_000 },
      { day: '2025-02-15', currency: 'USD', scaled: 1_150_000 },
    ]);
    expect(merged.source).toBe('given; else shipped');
  });
});
