import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-comes-apart';

/** One payer for each day. */
function value(days: readonly number[], euros = 40): number | undefined {
  const told = days.map(
    (on, i): Told => ({ on, from: 10 + i, to: 1, euros, known: { payer_phone: 10 + i } }),
  );
  return read(payments(...told), { role: 'beneficiary', owner: 1 }).fact(id, 10);
}

describe(id, () => {
  test('at most two thirds within sixty days, and not more', () => {
    expect(value([0, 100])).toBe(1);
    expect(value([0, 59])).toBe(0);
    expect(value([0, 20, 100])).toBe(1);
    expect(value([0, 20, 40, 100])).toBe(0);
  });

  test('one payer alone comes after nobody', () => {
    expect(value([0])).toBe(0);
    expect(
      read(payments({ on: 0, from: 10, to: 1, euros: 40 }, { on: 200, from: 10, to: 1, euros: 40 }), {
        role: 'beneficiary',
        owner: 1,
      }).fact(id, 10),
    ).toBe(0);
  });

  test('larger payments are not read', () => {
    expect(value([0, 100], 400)).toBe(0);
  });
});
