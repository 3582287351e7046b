import { describe, expect, test } from 'vitest';
import { every, payments, read, type Told } from '../testing/scenario.js';

const id = 'possible-fraud-victim';

const growing = [100, 250, 600];

/** One payment a week to one beneficiary. */
function sent(amounts: readonly number[], to = 1, from = 0): Told[] {
  return amounts.map((euros, i) => ({ on: from + i * 7 + (i % 2), to, euros }));
}
const says = (told: readonly Told[]): string => read(payments(...told)).says(id);

describe(id, () => {
  test('is true of sums to somebody new that grow into hundreds and thousands', () => {
    expect(says(sent(growing))).toBe('grows-into-hundreds');
    expect(says(sent([...growing, 1_500]))).toBe('grows-into-thousands');
  });

  test('E9: rests on the weeks in which amounts grow, and not on a larger payment long after', () => {
    const later: Told = { on: 150, to: 1, euros: 700 };
    expect(says([...sent(growing), later])).toBe('grows-into-hundreds');
    expect(read(payments(...sent(growing), later)).matched(id)).toEqual([1, 2, 3]);
  });

  test('is true of two such people, and false of three', () => {
    const two = [...sent(growing), ...sent(growing, 2, 1)];
    expect(says(two)).toBe('grows-into-hundreds');
    expect(says([...two, ...sent(growing, 3, 2)])).toBe('false');
  });

  test('is false of low sums, of large ones that do not grow, and of one step', () => {
    expect(says(sent([10, 25, 60]))).toBe('false');
    expect(says(sent([600, 500, 550]))).toBe('false');
    expect(says(sent([100, 600]))).toBe('false');
  });

  test('is false of family support: steady, month by month, after years, or of kin', () => {
    const steady = every(30, 6, {}).map((each, i) => ({ ...each, euros: 300 + i * 50 }));
    expect(says(steady)).toBe('false');
    const slowly = every(70, 4, {}).map((each, i) => ({ ...each, euros: 150 + i * 150 }));
    expect(says(slowly)).toBe('false');
    const long = [{ on: -200, euros: 50 }, ...sent(growing)];
    expect(says(long)).toBe('false');
    const kin = sent(growing).map((each) => ({ ...each, known: { relationship: 'child' } }));
    expect(says(kin)).toBe('unknown');
  });

  test('four weeks are the edge of the window', () => {
    const over = (days: number): string =>
      says([
        { on: 0, euros: 100 },
        { on: 5, euros: 250 },
        { on: days, euros: 600 },
      ]);
    expect(over(27.999)).toBe('grows-into-hundreds');
    expect(over(28)).toBe('false');
  });

  test('three times the first sum and EUR 500 are the edge', () => {
    expect(says(sent([200, 300, 600]))).toBe('grows-into-hundreds');
    expect(says(sent([201, 300, 600]))).toBe('false');
    expect(says(sent([100, 300, 500]))).toBe('grows-into-hundreds');
    expect(says(sent([100, 300, 499.99]))).toBe('false');
  });

  test('each sum three times shows no more than once', () => {
    const thrice = (amounts: readonly number[]): number[] => amounts.flatMap((each) => [each, each, each]);
    const soon = (amounts: readonly number[]): Told[] =>
      sent(thrice(amounts)).map((each) => ({ ...each, on: each.on / 3 }));
    expect(says(soon([100, 600]))).toBe('false');
    expect(says(soon(growing))).toBe('grows-into-hundreds');
  });

  test('whom it is unknown whether they were paid before are not new', () => {
    expect(read(payments(...sent(growing)), { ledgerDays: 10 }).says(id)).toBe('false');
  });

  test('sees nothing grow without known amounts', () => {
    expect(says([{ on: 0 }, { on: 7 }, { on: 15 }])).toBe('false');
  });
});
