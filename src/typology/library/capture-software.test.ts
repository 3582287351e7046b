import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'capture-software';

function bought(on: number, captures: number | undefined): Told {
  const shop = {
    channel: 'card',
    person_to_person: 0,
    beneficiary_type: 'organisation',
    merchant_category: 5_734,
  };
  return { on, euros: 35, to: 9, known: { ...shop, capture_software: captures } };
}

describe(id, () => {
  test('S6: is true when it was bought before or between payments that nothing explains', () => {
    expect(read(payments(bought(0, 1), { on: 9 })).says(id)).toBe('within-a-month');
    const seen = read(payments({ on: 0 }, bought(40, 1), { on: 50 }));
    expect(seen.says(id)).toBe('within-a-month');
    expect([seen.matched(id), seen.beside(id)]).toEqual([[3], [2]]);
  });

  test('is false for other software, and unknown for who has no such payments', () => {
    expect(read(payments({ on: 0 }, bought(1, 0), { on: 2 })).says(id)).toBe('false');
    expect(read(payments(bought(0, 1))).says(id)).toBe('unknown');
    const kin = { relationship: 'child', relationship_basis: 'verified' };
    expect(read(payments({ on: 0, known: kin }, bought(1, 1), { on: 2, known: kin })).says(id)).toBe(
      'unknown',
    );
  });

  test('thirty days are near, a second more is not', () => {
    expect(read(payments(bought(0, 1), { on: 30 })).says(id)).toBe('within-a-month');
    expect(read(payments(bought(0, 1), { on: 30 + 1 / 86_400 })).says(id)).toBe('false');
  });

  test('a merchant of whom it is unknown says nothing', () => {
    expect(read(payments({ on: 0 }, bought(1, undefined), { on: 2 })).says(id)).toBe('false');
  });
});
