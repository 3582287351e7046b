import { describe, expect, test } from 'vitest';
import { every, payments, read, type Told } from '../testing/scenario.js';

const id = 'village-collector';

const beneficiary = { role: 'beneficiary', owner: 1 } as const;
const months = [0, 30, 60, 90, 120, 150];

/** Steady payers of one beneficiary, from so many places. */
function payers(count: number, places: number, euros = 150, known: Told['known'] = {}): Told[] {
  return Array.from({ length: count }, (_, i) =>
    months.map(
      (on): Told => ({
        on: on + i,
        from: 10 + i,
        to: 1,
        euros,
        known: { payer_phone: 10 + i, payer_place: i % places, cross_border: 1, ...known },
      }),
    ),
  ).flat();
}
const value = (told: readonly Told[]): number | undefined =>
  read(payments(...told), beneficiary).fact(id, 10);

describe(id, () => {
  test('is told of somebody whom steady payers of few places send larger sums', () => {
    expect(value(payers(4, 1))).toBe(1);
    expect(value(payers(4, 2))).toBe(1);
  });

  test('is told where the payers are linked, wherever they live', () => {
    expect(value(payers(4, 4))).toBe(0);
    expect(value(payers(4, 4, 150, { payer_address: 7 }))).toBe(1);
  });

  test('is not told where the sums are of the lowest band, or the payers come in fits and starts', () => {
    expect(value(payers(4, 1, 40))).toBe(0);
    const now = [0, 1, 2, 32, 82].flatMap((on) =>
      [10, 11, 12].map(
        (from): Told => ({ on: on + from, from, to: 1, euros: 150, known: { payer_place: 1 } }),
      ),
    );
    expect(value(now)).toBe(0);
  });

  test('half of the payers must be so, and three are the fewest', () => {
    const stray = (from: number): Told => ({ on: 3, from, to: 1, euros: 20, known: { payer_place: 0 } });
    expect(value([...payers(3, 1), stray(20), stray(21), stray(22)])).toBe(1);
    expect(value([...payers(3, 1), stray(20), stray(21), stray(22), stray(23)])).toBe(0);
    expect(value(payers(2, 1))).toBe(0);
  });

  test('unknown places and links discount nothing', () => {
    expect(value(payers(4, 1, 150, { payer_place: undefined, payer_phone: undefined }))).toBe(0);
    const half = payers(4, 1).map((each) =>
      (each.from ?? 0) > 11 ? { ...each, known: { ...each.known, payer_place: undefined } } : each,
    );
    expect(value(half)).toBe(0);
  });

  test('sets nothing aside, and discounts unlinked-payers in the same stream', () => {
    const low = (places: number): Told[] =>
      [30, 31, 32, 33].map((from): Told => {
        return { on: from, from, to: 1, euros: 40, known: { payer_phone: from, payer_place: from % places } };
      });
    const seen = read(payments(...payers(4, 1), ...low(1)), beneficiary);
    expect([seen.says('unlinked-payers'), seen.interpretation.setAside]).toEqual(['false', []]);
    expect(read(payments(...payers(4, 9), ...low(40)), beneficiary).says('unlinked-payers')).toBe(
      'four-payers',
    );
  });

  test('steady support of one payer stays what it is', () => {
    const one = every(30, 8, { euros: 150, known: { payer_place: 1 } });
    expect(read(payments(...one), beneficiary).fact(id, 0)).toBe(0);
  });
});
