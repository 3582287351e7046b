import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'payers-from-many-places';

const beneficiary = { role: 'beneficiary', owner: 1 } as const;

function payers(count: number, known: (i: number) => Told['known'], euros = 40): Told[] {
  return Array.from({ length: count }, (_, i) => ({
    on: i,
    from: i + 10,
    to: 1,
    euros,
    known: known(i) ?? {},
  }));
}
const says = (told: readonly Told[]): string => read(payments(...told), beneficiary).says(id);

describe(id, () => {
  test('counts home places', () => {
    expect(says(payers(3, (i) => ({ payer_place: i })))).toBe('three-places');
    expect(says(payers(6, (i) => ({ payer_place: i })))).toBe('six-places');
  });

  test('counts countries', () => {
    expect(says(payers(2, (i) => ({ payer_country: i })))).toBe('three-places');
    expect(says(payers(3, (i) => ({ payer_country: i })))).toBe('six-places');
  });

  test('is false of neighbours, of larger sums, and of payers at home', () => {
    expect(says(payers(8, () => ({ payer_place: 1, payer_country: 1 })))).toBe('false');
    expect(says(payers(6, (i) => ({ payer_place: i }), 200))).toBe('false');
    expect(says(payers(6, (i) => ({ payer_place: i, cross_border: 0 })))).toBe('false');
  });

  test('two places are too few', () => {
    expect(says(payers(6, (i) => ({ payer_place: i % 2 })))).toBe('false');
  });

  test('does not count a place that is unknown', () => {
    expect(says(payers(6, () => ({})))).toBe('false');
  });
});
