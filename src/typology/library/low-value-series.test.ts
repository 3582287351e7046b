import { describe, expect, test } from 'vitest';
import { every, payments, read } from '../testing/scenario.js';

const id = 'low-value-series';

describe(id, () => {
  test('grades a series of low payments by its number', () => {
    expect(read(payments({ on: 0, euros: 30 })).says(id)).toBe('one-below-60');
    expect(read(payments(...every(9, 4, { euros: 30 }))).says(id)).toBe('three-to-five-below-60');
    expect(read(payments(...every(9, 13, { euros: 30 }))).says(id)).toBe('twelve-or-more-below-60');
  });

  test('ranks a low series above any in the next band, and any series above one payment', () => {
    const one = read(payments({ on: 0, euros: 30 })).stratum(id);
    const mid = read(payments(...every(9, 2, { euros: 90 }))).stratum(id);
    const longerMid = read(payments(...every(9, 13, { euros: 90 }))).stratum(id);
    const low = read(payments(...every(9, 2, { euros: 30 }))).stratum(id);
    expect([one < mid, mid < longerMid, longerMid < low]).toEqual([true, true, true]);
  });

  test('is false for ordinary remittances', () => {
    expect(read(payments(...every(30, 4, { euros: 250 }))).says(id)).toBe('false');
  });

  test('half of the known payments is enough, three quarters in the lowest band; bands are half-open', () => {
    const mostly = [0, 3, 9].map((on) => ({ on, euros: 59.99 }));
    expect(read(payments(...mostly, { on: 12, euros: 300 })).says(id)).toBe('three-to-five-below-60');
    expect(read(payments({ on: 0, euros: 59.99 }, { on: 9, euros: 300 })).says(id)).toBe('two-below-150');
    expect(read(payments({ on: 0, euros: 60 }, { on: 9, euros: 300 })).says(id)).toBe('two-below-150');
    expect(read(payments({ on: 0, euros: 150 })).says(id)).toBe('false');
  });

  test('is unknown without any known amount, and counts a payment of unknown amount', () => {
    expect(read(payments({ on: 0 }, { on: 3 })).says(id)).toBe('unknown');
    expect(read(payments({ on: 0, euros: 30 }, { on: 3 })).says(id)).toBe('two-below-60');
  });
});
