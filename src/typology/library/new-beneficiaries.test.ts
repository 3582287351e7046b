import { describe, expect, test } from 'vitest';
import { every, payments, read } from '../testing/scenario.js';

const id = 'new-beneficiaries';

describe(id, () => {
  test('grades the share of payments to someone never paid before', () => {
    expect(read(payments({ on: 0, to: 1 }, { on: 3, to: 2 }, { on: 6, to: 3 })).says(id)).toBe('most');
    expect(read(payments({ on: 0, to: 1 }, { on: 3, to: 1 })).says(id)).toBe('half');
  });

  test('is false for one beneficiary paid again and again', () => {
    expect(read(payments(...every(5, 5, {}))).says(id)).toBe('false');
  });

  test('reaches most at exactly three quarters', () => {
    const three = [1, 2, 3, 3].map((to, i) => ({ on: i, to }));
    expect(read(payments(...three)).says(id)).toBe('most');
  });

  test('is unknown with one known payment, and while the data do not reach back far enough', () => {
    expect(read(payments({ on: 0 })).says(id)).toBe('unknown');
    expect(read(payments({ on: 0, to: 1 }, { on: 3, to: 2 }), { ledgerDays: 10 }).says(id)).toBe('unknown');
  });

  test('P4: knows at once for a customer newer than the data', () => {
    const recent = { customer_since_day: 20_449 };
    const told = payments({ on: 0, to: 1, known: recent }, { on: 3, to: 2, known: recent });
    expect(read(told, { ledgerDays: 10 }).says(id)).toBe('most');
  });
});
