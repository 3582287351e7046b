import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-varies';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

/** What each of the others sent, some days apart. */
function value(
  others: readonly (readonly number[])[],
  known: (payer: number) => NonNullable<Told['known']> = (payer) => ({ payer_phone: payer }),
): number | undefined {
  const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10 } };
  const told = others.flatMap((amounts, i) =>
    amounts.map((euros, j): Told => ({ on: j ** 3 + i, from: 11 + i, to: 1, euros, known: known(11 + i) })),
  );
  return read(payments(own, ...told), beneficiary).fact(id, 10);
}

describe(id, () => {
  test('six times the least amount, and not less', () => {
    expect(value([[20, 120]])).toBe(1);
    expect(value([[20, 119.99]])).toBe(0);
    expect(
      value([
        [20, 120],
        [10, 30, 60],
      ]),
    ).toBe(2);
  });

  test('a price, or an allowance that rises, keeps to its level', () => {
    expect(
      value([
        [30, 30, 30],
        [25, 30, 45, 60],
      ]),
    ).toBe(0);
  });

  test('one who never pays low is not read, nor one at one pace', () => {
    expect(value([[200, 1300]])).toBe(0);
    const pace = [20, 130, 40, 20, 20].map(
      (euros, i): Told => ({ on: 10 * i, from: 11, to: 1, euros, known: { payer_phone: 11 } }),
    );
    expect(read(payments({ on: 0, from: 10, to: 1, euros: 40 }, ...pace), beneficiary).fact(id, 10)).toBe(0);
  });

  test('whoever sends the same three times as often has the same amounts', () => {
    for (const amounts of [
      [20, 120],
      [20, 90],
    ]) {
      expect(value([amounts.flatMap((each) => [each, each, each])])).toBe(value([amounts]));
    }
  });

  test('the payer concerned is left out, and others of whom nothing is known never count alone', () => {
    const own = [20, 130].map(
      (euros, i): Told => ({ on: i, from: 10, to: 1, euros, known: { payer_phone: 10 } }),
    );
    expect(read(payments(...own), beneficiary).fact(id, 10)).toBe(0);
    expect(value([[20, 130]], () => ({}))).toBe(0);
  });
});
