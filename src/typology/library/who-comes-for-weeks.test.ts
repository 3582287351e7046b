import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-comes-for-weeks';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10 } };

/** What each of the others sent on such days. */
function value(
  others: readonly (readonly number[])[],
  euros = 40,
  known: (payer: number) => NonNullable<Told['known']> = (payer) => ({ payer_phone: payer }),
): number | undefined {
  const told = others.flatMap((days, i) =>
    days.map((on): Told => ({ on, from: 11 + i, to: 1, euros, known: known(11 + i) })),
  );
  return read(payments(own, ...told), beneficiary).fact(id, 10);
}

describe(id, () => {
  test('who comes back within 150 days, and not a day more', () => {
    expect(value([[0, 30, 150]])).toBe(1);
    expect(value([[0, 30, 151]])).toBe(0);
  });

  test('half of those who return are enough: givers who stay the year outweigh a few who came lately', () => {
    const year = [0, 50, 210, 300];
    expect(value([[200, 230], year])).toBe(1);
    expect(value([[200, 230], year, year])).toBe(0);
  });

  test('a single payment is no coming back', () => {
    expect(value([[10], [90], [200]])).toBe(0);
  });

  test('whoever sends three times as often stays as long', () => {
    for (const days of [
      [0, 30, 150],
      [0, 30, 151],
    ]) {
      const thirds = days.flatMap((day, i) => {
        const next = days[i + 1];
        return next === undefined ? [day] : [day, day + (next - day) / 3, day + (2 * (next - day)) / 3];
      });
      expect(value([thirds])).toBe(value([days]));
    }
  });

  test('larger amounts are not low, and one of whom nothing is known never counts alone', () => {
    expect(value([[0, 30, 150]], 80)).toBe(0);
    expect(value([[0, 30, 150]], 40, () => ({}))).toBe(0);
  });
});
