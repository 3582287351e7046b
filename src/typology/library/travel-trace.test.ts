import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'travel-trace';
const there = 1;
const elsewhere = 2;

function sent(on: number, known: Told['known'] = {}): Told {
  return { on, euros: 40, known: { cross_border: 1, beneficiary_country: there, ...known } };
}
/** A hotel, to whom nothing else is known of. */
function spent(on: number, known: Told['known'] = {}): Told {
  const card = { channel: 'card', person_to_person: 0, beneficiary_type: 'organisation' };
  const hotel = { merchant_category: 7_011, cross_border: 1, beneficiary_country: there };
  return { on, euros: 90, to: 9, known: { ...card, ...hotel, ...known } };
}

describe(id, () => {
  test.each([
    ['lodging', {}],
    ['an airline', { merchant_category: 3_050 }],
    ['cash taken out', { merchant_category: undefined, cash_withdrawal: 1 }],
    ['a meal by a card that was there', { merchant_category: 5_812, card_present: 1 }],
  ])('S6: is true for %s in the country paid to, out of scope though it is', (_, known) => {
    const seen = read(payments(sent(0), spent(10, known), sent(20)));
    expect(seen.says(id)).toBe('spent-there');
    expect(seen.behind(id)).toEqual([1, 3]);
    expect(seen.interpretation.residual.map(({ seq }) => seq)).toEqual([1, 3]);
  });

  test('E9: rests on the payments to that country, beside which the spending stands', () => {
    const home = spent(119, { merchant_category: 5_411 });
    const other = sent(100, { beneficiary_country: elsewhere });
    const seen = read(payments(sent(0), other, spent(110), sent(120), home));
    expect(seen.matched(id)).toEqual([1, 4]);
    expect(seen.beside(id)).toEqual([3]);
  });

  test('is false for spending in another country, at home, or on the net', () => {
    expect(read(payments(sent(0), spent(1, { beneficiary_country: elsewhere }), sent(2))).says(id)).toBe(
      'false',
    );
    expect(read(payments(sent(0), spent(1, { cross_border: 0 }), sent(2))).says(id)).toBe('false');
    const online = { merchant_category: 5_812, card_present: 0 };
    expect(read(payments(sent(0), spent(1, online), sent(2))).says(id)).toBe('false');
  });

  test('is false for who lives there, and unknown for who pays family there alone', () => {
    const resident = payments(
      sent(0, { cross_border: 0 }),
      spent(1, { cross_border: 0 }),
      sent(2, { cross_border: 0 }),
    );
    expect(read(resident).says(id)).toBe('false');
    const family = { relationship: 'parent', relationship_basis: 'verified' };
    expect(read(payments(sent(0, family), spent(1), sent(2, family))).says(id)).toBe('unknown');
  });

  test('reads the half year up to the latest payment, and nothing after it', () => {
    expect(read(payments(spent(0), sent(180))).says(id)).toBe('false');
    expect(read(payments(spent(0.001), sent(180))).says(id)).toBe('spent-there');
    expect(read(payments(sent(0), spent(1))).says(id)).toBe('false');
  });

  test('a country that is unknown, of the spending or of the payer, shows nobody anywhere', () => {
    expect(read(payments(sent(0), spent(1, { beneficiary_country: undefined }), sent(2))).says(id)).toBe(
      'false',
    );
    expect(read(payments(sent(0), spent(1, { cross_border: undefined }), sent(2))).says(id)).toBe('false');
  });
});
