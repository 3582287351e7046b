import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'prepaid-or-airtime-abroad';

function topUp(on: number, known: Told['known'] = {}, euros = 10): Told {
  const operator = {
    person_to_person: 0,
    merchant_category: 4_814,
    cross_border: 1,
    beneficiary_type: undefined,
  };
  return { on, euros, to: 8, known: { ...operator, ...known } };
}
const payment: Told = { on: 30 };

describe(id, () => {
  test('S6: is true for two top-ups abroad beside a payment that nothing explains', () => {
    const seen = read(payments(topUp(0), topUp(9), payment));
    expect(seen.says(id)).toBe('two-or-more');
    expect([seen.matched(id), seen.beside(id)]).toEqual([[3], [1, 2]]);
  });

  test('counts prepaid value sent to a person, in scope or not', () => {
    const card = { merchant_category: undefined, channel: 'prepaid', person_to_person: undefined };
    expect(read(payments(topUp(0, card), topUp(9, card), payment)).says(id)).toBe('two-or-more');
  });

  test('is false for numbers of family, explained or told by the payment', () => {
    const kin = { relationship: 'sibling' };
    expect(read(payments(topUp(0, kin), topUp(9, kin), payment)).says(id)).toBe('false');
    const name = { family_name_shared: 1 };
    expect(read(payments(topUp(0, name), topUp(9, name), payment)).says(id)).toBe('false');
    const explained = {
      person_to_person: 1,
      merchant_category: undefined,
      channel: 'prepaid',
      family_name_shared: 1,
    };
    const rare = { ...explained, family_name_rare: 1 };
    expect(read(payments(topUp(0, rare), topUp(9, rare), payment)).says(id)).toBe('false');
  });

  test('is false at home, over a counter abroad, and for larger amounts', () => {
    expect(read(payments(topUp(0, { cross_border: 0 }), topUp(9), payment)).says(id)).toBe('false');
    expect(read(payments(topUp(0, { card_present: 1 }), topUp(9), payment)).says(id)).toBe('false');
    expect(read(payments(topUp(0, {}, 60), topUp(9), payment)).says(id)).toBe('false');
    expect(read(payments(topUp(0, {}, 59.99), topUp(9), payment)).says(id)).toBe('two-or-more');
  });

  test('W2: reads the year up to the latest payment', () => {
    expect(read(payments(topUp(0), topUp(9), { on: 365 })).says(id)).toBe('false');
    expect(read(payments(topUp(0.001), topUp(9), { on: 365 })).says(id)).toBe('two-or-more');
  });

  test('a country or an amount that is unknown does not count; an unknown tie explains nothing', () => {
    expect(read(payments(topUp(0, { cross_border: undefined }), topUp(9), payment)).says(id)).toBe('false');
    const { euros: _, ...unvalued } = topUp(0);
    expect(read(payments(unvalued, topUp(9), payment)).says(id)).toBe('false');
    const unknown = { relationship: undefined, card_present: undefined };
    expect(read(payments(topUp(0, unknown), topUp(9, unknown), payment)).says(id)).toBe('two-or-more');
  });
});
