import { describe, expect, test } from 'vitest';
import { payments, read } from '../testing/scenario.js';

const id = 'burst-after-dormancy';

const says = (...days: readonly number[]): string => read(payments(...days.map((on) => ({ on })))).says(id);

describe(id, () => {
  test('is true of two payments within a month after half a year without any', () => {
    expect(says(0, 200, 210)).toBe('returns');
  });

  test('stays true later on', () => {
    expect(says(0, 200, 210, 260, 300)).toBe('returns');
  });

  test('is false of one payment after a silence, and of steady support every second month', () => {
    expect(says(0, 200)).toBe('false');
    expect(says(0, 60, 120, 180, 240)).toBe('false');
  });

  test('half a year before the month of the return is the edge', () => {
    expect(says(0, 205, 210)).toBe('returns');
    expect(says(0, 204.999, 209.999)).toBe('false');
  });

  test('silence before the data begin is unknown and does not count', () => {
    expect(says(0, 10)).toBe('false');
    expect(read(payments({ on: 0 }, { on: 10 }), { ledgerDays: 1 }).says(id)).toBe('false');
  });
});
