import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-trades';
const own: Told = {
  on: 0,
  from: 10,
  to: 1,
  euros: 40,
  known: { payer_phone: 10, purpose_category: 'goods' },
};

function value(...others: readonly Told[]): number | undefined {
  return read(payments(own, ...others), { role: 'beneficiary', owner: 1 }).fact(id, 10);
}

function other(from: number, known: NonNullable<Told['known']>, on = 5): Told {
  return { on, from, to: 1, euros: 40, known: { payer_phone: from, ...known } };
}

describe(id, () => {
  test.each(['goods', 'salary', 'travel', 'other'])('%s of one other is trade', (purpose) => {
    expect(value(other(11, { purpose_category: purpose }))).toBe(1);
  });

  test('half of the understood purposes, and not fewer', () => {
    const goods = other(11, { purpose_category: 'goods' });
    const gift = other(11, { purpose_category: 'gift' }, 9);
    expect(value(goods, gift)).toBe(1);
    expect(value(goods, gift, other(11, { purpose_category: 'family' }, 12))).toBe(0);
    expect(value(goods, other(11, { purpose_category: 'unknown' }, 9))).toBe(1);
  });

  test('a relation of business is trade, private needs and silence are none', () => {
    expect(value(other(11, { relationship: 'business', purpose_category: 'family' }))).toBe(1);
    expect(value(other(11, { purpose_category: 'medical' }), other(12, {}))).toBe(0);
  });

  test('what the payer states is left out, and others of whom nothing is known never count alone', () => {
    expect(value()).toBe(0);
    expect(value({ ...other(11, {}), known: { purpose_category: 'goods' } })).toBe(0);
  });
});
