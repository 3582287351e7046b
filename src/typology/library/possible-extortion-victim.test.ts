import { describe, expect, test } from 'vitest';
import { at, payments, read, type Told } from '../testing/scenario.js';

const id = 'possible-extortion-victim';
const fast: readonly Told[] = [
  { on: 0, euros: 100 },
  { on: 1, euros: 200 },
  { on: 2, euros: 300 },
];

/** What else the customer sent, long before and after. */
const before: readonly Told[] = [{ on: -60, to: 2, euros: 50 }];
const after: readonly Told[] = [{ on: 20, to: 2, euros: 50 }];

describe(id, () => {
  test('is true of three payments in three days to someone just met', () => {
    expect(read(payments(...before, ...fast, ...after)).says(id)).toBe('fast-series');
  });

  test('is false of somebody who is paid on: only a series that is all there was is one, as far as is known', () => {
    const again = (days: number): string =>
      read(payments(...before, ...fast, { on: days, euros: 60 }, ...after)).says(id);
    expect(again(7)).toBe('fast-series');
    expect(again(7.001)).toBe('false');
    // Another series that is all there was is a sign by itself.
    const other = fast.map((each) => ({ ...each, on: each.on + 60, to: 3 }));
    expect(
      read(payments(...before, ...fast, { on: 40, euros: 60 }, ...other, { on: 90, to: 4 })).says(id),
    ).toBe('fast-series');
    // Nearly all in one series stays one, whoever was paid again.
    const many = [0, 0.5, 1, 1.5, 2, 2.5].map((at) => ({ on: at, euros: 60 }));
    expect(read(payments(...many, { on: 60, euros: 60 })).says(id)).toBe('fast-series-and-little-else');
  });

  test('stands higher where the series is three quarters of all that nothing explains', () => {
    expect(read(payments(...fast)).says(id)).toBe('fast-series-and-little-else');
    expect(read(payments(...before, ...fast)).says(id)).toBe('fast-series-and-little-else');
    const kin = {
      on: 20,
      to: 3,
      euros: 90,
      known: { relationship: 'child', family_name_shared: 1 },
    } as const;
    expect(read(payments(...before, ...fast, kin), { asOf: 21 }).says(id)).toBe(
      'fast-series-and-little-else',
    );
  });

  test('T4: a silence of thirty days strengthens it at its own instant', () => {
    const events = payments(...fast);
    expect(read(events, { asOf: 31.999 }).says(id)).toBe('fast-series-and-little-else');
    expect(read(events, { asOf: 32 }).says(id)).toBe('fast-series-and-little-else-then-silence');
    expect(read(events).interpretation.deadlines).toEqual([at(32)]);
    const more = payments(...before, ...fast, ...after);
    expect(read(more, { asOf: 50 }).says(id)).toBe('fast-series-then-silence');
  });

  test('T4, W3: at the earlier anchor a silence that was broken within thirty days is none', () => {
    const late = { on: 400, to: 2, euros: 50 } as const;
    const strata = (on: number): number =>
      read(payments(...fast, { on, to: 2, euros: 50 }, { ...late, on: 368 })).stratum(id, 1);
    expect(strata(31.999)).toBe(3);
    expect(strata(32)).toBe(4);
    // A payment that was refused, or that something explains, breaks no silence.
    const kin = { on: 12, to: 3, known: { relationship: 'child' } } as const;
    expect(read(payments(...fast, { on: 12, to: 2, status: 'refused' }, kin, late)).stratum(id, 1)).toBe(4);
  });

  test('is false when the person was paid long before, over several people, and for larger sums', () => {
    expect(read(payments({ on: -60, euros: 50 }, ...fast)).says(id)).toBe('false');
    expect(read(payments(...fast.map((each, i) => ({ ...each, to: i + 1 })))).says(id)).toBe('false');
    expect(read(payments(...fast.map((each) => ({ ...each, euros: 249 })))).says(id)).toBe(
      'fast-series-and-little-else',
    );
    expect(read(payments(...fast.map((each) => ({ ...each, euros: 250 })))).says(id)).toBe('false');
    expect(read(payments(...fast, { on: 2.5, euros: 900 }), { asOf: 3 }).says(id)).toBe(
      'fast-series-and-little-else',
    );
    expect(
      read(payments({ on: 0, euros: 200 }, { on: 1, euros: 300 }, { on: 2, euros: 1_000 })).says(id),
    ).toBe('false');
  });

  test('leaves out a payment exactly three days before', () => {
    expect(read(payments({ on: 0, euros: 50 }, { on: 1, euros: 50 }, { on: 3, euros: 50 })).says(id)).toBe(
      'false',
    );
  });

  test('takes a beneficiary for just met when that is unknown', () => {
    expect(read(payments(...fast), { ledgerDays: 10 }).says(id)).toBe('fast-series-and-little-else');
  });

  test('sees no series without known amounts', () => {
    expect(read(payments({ on: 0 }, { on: 1 }, { on: 2 })).says(id)).toBe('false');
  });
});
