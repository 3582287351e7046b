import { describe, expect, test } from 'vitest';
import { every, payments, read } from '../testing/scenario.js';

const id = 'short-gaps';

describe(id, () => {
  test('is true of low payments a few days apart', () => {
    expect(read(payments(...every(6, 3, { euros: 40 }))).says(id)).toBe('short');
  });

  test('is false for monthly payments and for larger ones', () => {
    expect(read(payments(...every(30, 3, { euros: 40 }))).says(id)).toBe('false');
    expect(read(payments(...every(6, 3, { euros: 300 }))).says(id)).toBe('false');
  });

  test('twenty days are no longer short', () => {
    expect(read(payments(...every(20, 3, { euros: 40 }))).says(id)).toBe('false');
    expect(read(payments(...every(19.9, 3, { euros: 40 }))).says(id)).toBe('short');
  });

  test('is unknown with fewer than two gaps', () => {
    expect(read(payments(...every(6, 2, { euros: 40 }))).says(id)).toBe('unknown');
  });

  test('T6: counts gaps in days beside a booking known to the day', () => {
    expect(read(payments(...every(19.9, 3, { euros: 40, dayOnly: true }))).says(id)).toBe('short');
    const days = [0, 20, 40].map((on) => ({ on, euros: 40, dayOnly: true }));
    expect(read(payments(...days)).says(id)).toBe('false');
  });
});
