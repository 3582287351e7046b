import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-stays';
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
  return read(payments(own, ...told.toSorted((a, b) => a.on - b.on)), beneficiary).fact(id, 10);
}

describe(id, () => {
  test('who comes back after 180 days, and not a day sooner', () => {
    expect(value([[0, 30, 180]])).toBe(1);
    expect(value([[0, 30, 179]])).toBe(0);
  });

  test('half as many as come back with the lowest amounts, and no fewer', () => {
    const weeks = [0, 9, 40];
    expect(value([[0, 50, 210], weeks])).toBe(1);
    expect(value([[0, 50, 210], weeks, weeks])).toBe(0);
  });

  test('steady and larger support goes on as well; one payment does not', () => {
    expect(value([[0, 30, 60, 90, 120, 150, 180, 210]], 200)).toBe(1);
    expect(value([[10], [200]])).toBe(0);
  });

  test('whoever sends three times as often stays as long', () => {
    for (const last of [179, 180]) {
      const days = [0, 60, last];
      expect(value([days.flatMap((on) => (on === last ? [on] : [on, on + 7, on + 20]))])).toBe(value([days]));
    }
  });

  test('one of whom nothing is known never counts alone', () => {
    expect(value([[0, 30, 200]], 40, () => ({}))).toBe(0);
  });
});
