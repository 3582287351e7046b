import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-pays-more';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;
const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10 } };

/** What each of the others sent, some days apart. */
function value(
  others: readonly (readonly (number | undefined)[])[],
  known: (payer: number) => NonNullable<Told['known']> = (payer) => ({ payer_phone: payer }),
): number | undefined {
  const told = others.flatMap((amounts, i) =>
    amounts.map(
      (euros, j): Told => ({
        on: 6 * j + i,
        from: 11 + i,
        to: 1,
        known: known(11 + i),
        ...(euros === undefined ? {} : { euros }),
      }),
    ),
  );
  return read(payments(own, ...told), beneficiary).fact(id, 10);
}

describe(id, () => {
  test('more than a quarter of one payer’s payments from EUR 60 up, and not a quarter', () => {
    expect(value([[59, 60]])).toBe(1);
    expect(value([[20, 30, 40, 60]])).toBe(0);
  });

  test('half as many as those who pay low amounts, and no fewer', () => {
    const low = [20, 35];
    const more = [90, 120];
    expect(value([low, more])).toBe(1);
    expect(value([low, low, low, more])).toBe(0);
    expect(value([low, low, more, more])).toBe(1);
  });

  test('whoever sends the same three times as often pays no more', () => {
    const often = (amounts: readonly number[]): number[] => amounts.flatMap((each) => [each, each, each]);
    for (const amounts of [
      [59, 60],
      [20, 30, 40, 60],
    ]) {
      expect(value([often(amounts)])).toBe(value([amounts]));
    }
  });

  test('unknown amounts say nothing, the own ones are left out, and the unknown never count alone', () => {
    expect(value([[undefined, undefined]])).toBe(0);
    expect(value([])).toBe(0);
    expect(value([[90, 120]], () => ({}))).toBe(0);
  });
});
