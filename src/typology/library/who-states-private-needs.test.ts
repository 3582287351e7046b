import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-states-private-needs';
const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10, purpose_category: 'gift' } };

/** One other for each purpose. */
function value(...purposes: readonly (string | undefined)[]): number | undefined {
  const others = purposes.map(
    (purpose, i): Told => ({
      on: 5 + i,
      from: 11 + i,
      to: 1,
      euros: 40,
      known: { payer_phone: 11 + i, purpose_category: purpose },
    }),
  );
  return read(payments(own, ...others), { role: 'beneficiary', owner: 1 }).fact(id, 10);
}

describe(id, () => {
  test('three in four of those who state a purpose, and not fewer', () => {
    expect(value('family')).toBe(1);
    expect(value('family', 'gift', 'medical', 'goods')).toBe(1);
    expect(value('family', 'gift', 'goods')).toBe(0);
  });

  test('who states nothing, or what is not understood, is not one of them', () => {
    expect(value('family', undefined, undefined, 'unknown')).toBe(1);
    expect(value(undefined, 'unknown')).toBe(0);
  });

  test('the payer’s own purposes say nothing', () => {
    expect(value()).toBe(0);
  });
});
