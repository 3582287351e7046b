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
    expect(read(payments(bought(0, 1), { on: 9 })).says(id)).toBe('within-half-a-year');
    const seen = read(payments({ on: 0 }, bought(40, 1), { on: 50 }));
    expect(seen.says(id)).toBe('within-half-a-year');
    expect([seen.matched(id), seen.beside(id)]).toEqual([[1, 3], [2]]);
  });

  test('is false for other software, and unknown for who has no such payments', () => {
    expect(read(payments({ on: 0 }, bought(1, 0), { on: 2 })).says(id)).toBe('false');
    expect(read(payments(bought(0, 1))).says(id)).toBe('unknown');
    const kin = { relationship: 'child', relationship_basis: 'verified' };
    expect(read(payments({ on: 0, known: kin }, bought(1, 1), { on: 2, known: kin })).says(id)).toBe(
      'unknown',
    );
  });

  test('reads the half year up to the latest payment, and nothing after it', () => {
    expect(read(payments(bought(0, 1), { on: 180 })).says(id)).toBe('false');
    expect(read(payments(bought(0.001, 1), { on: 180 })).says(id)).toBe('within-half-a-year');
    expect(read(payments({ on: 0 }, bought(1, 1))).says(id)).toBe('false');
  });

  test('a merchant of whom it is unknown says nothing', () => {
    expect(read(payments({ on: 0 }, bought(1, undefined), { on: 2 })).says(id)).toBe('false');
  });
});
