import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'via-intermediary-series';

/** Money that goes on to somebody who is not told (I3). */
function loaded(on: number, euros: number | undefined = 30, intermediary: number | undefined = 1): Told {
  const known = {
    person_to_person: 0,
    beneficiary_type: 'intermediary',
    intermediary,
    merchant_category: 6_051,
  };
  return { on, to: -1, ...(euros === undefined ? {} : { euros }), known };
}
const payment: Told = { on: 60 };

describe(id, () => {
  test('S6: is true for low payments that are passed on, beside one that nothing explains', () => {
    const seen = read(payments(loaded(0), loaded(20), loaded(45, 120), payment));
    expect(seen.says(id)).toBe('two-or-more');
    expect([seen.matched(id), seen.beside(id)]).toEqual([[4], [1, 2, 3]]);
  });

  test('is false for one, for larger sums, and where the payee is named', () => {
    expect(read(payments(loaded(0), payment)).says(id)).toBe('false');
    expect(read(payments(loaded(0, 400), loaded(20, 400), loaded(45, 400), payment)).says(id)).toBe('false');
    expect(read(payments(loaded(0, 30, 0), loaded(20, 30, 0), loaded(45, 30, 0), payment)).says(id)).toBe(
      'false',
    );
  });

  test('is unknown for who pays through intermediaries alone', () => {
    expect(read(payments(loaded(0), loaded(20), loaded(45))).says(id)).toBe('unknown');
  });

  test('three quarters of them must be low', () => {
    const low = [loaded(0), loaded(10), loaded(20)];
    expect(read(payments(...low, loaded(30, 400), payment)).says(id)).toBe('two-or-more');
    expect(read(payments(...low, loaded(30, 400), loaded(40, 400), payment)).says(id)).toBe('false');
  });

  test('an unknown amount counts in no share, and who took the money may be unknown', () => {
    const low = [loaded(0), loaded(10), loaded(20)];
    expect(read(payments(...low, loaded(30, undefined), payment)).says(id)).toBe('two-or-more');
    const unknown = payments(...low, payment).map((each) => {
      const { intermediary: _, ...columns } = each.columns;
      return { ...each, columns };
    });
    expect(read(unknown).says(id)).toBe('false');
  });
});
