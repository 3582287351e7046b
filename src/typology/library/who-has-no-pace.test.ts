import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-has-no-pace';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10 } };

/** What one other payer sent on such days. */
function value(
  days: readonly number[],
  euros = 40,
  known: Told['known'] = { payer_phone: 11 },
): number | undefined {
  const other = days.map((on): Told => ({ on, from: 11, to: 1, euros, known }));
  return read(payments(own, ...other), beneficiary).fact(id, 10);
}

describe(id, () => {
  test('fits and starts, but no pace however loose', () => {
    expect(value([0, 1, 2, 32, 82])).toBe(1);
    expect(value([0, 7, 14, 21, 28])).toBe(0);
    expect(value([0, 5, 16, 30, 37])).toBe(0);
  });

  test('below five payments it is not known', () => {
    expect(value([0, 1, 32, 82])).toBe(0);
  });

  test('whoever sends three times as often has the same pace', () => {
    const thirds = (days: readonly number[]): number[] =>
      days.flatMap((day, i) => {
        const next = days[i + 1];
        return next === undefined ? [day] : [day, day + (next - day) / 3, day + (2 * (next - day)) / 3];
      });
    for (const days of [
      [0, 1, 32, 82],
      [0, 1, 3, 40],
      [0, 1, 2, 32, 82],
      [0, 7, 14, 21, 28],
    ])
      expect(value(thirds(days))).toBe(value(days));
  });

  test('larger amounts are not low, and one of whom nothing is known never counts alone', () => {
    expect(value([0, 1, 2, 32, 82], 80)).toBe(0);
    expect(value([0, 1, 2, 32, 82], 40, {})).toBe(0);
  });
});
