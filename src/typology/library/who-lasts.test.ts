import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-lasts';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

/** Low payments of payers known by a phone; every payer begins so many days after the one before. */
function payers(count: number, every: number, times: number, euros = 40): Told[] {
  return Array.from({ length: count }, (_, payer) =>
    Array.from({ length: times }, (_each, i) => ({
      on: payer * every + i * 10,
      from: 10 + payer,
      to: 1,
      euros: euros + i,
      known: { payer_phone: 10 + payer },
    })),
  ).flat();
}

function value(told: readonly Told[]): number | undefined {
  return read(payments(...told), beneficiary).fact(id, 10);
}

describe(id, () => {
  test('three others over months, and more when two of them come back', () => {
    expect(value(payers(4, 60, 1))).toBe(1);
    expect(value(payers(4, 60, 2))).toBe(2);
  });

  test('all at once looks like an appeal', () => {
    expect(value(payers(4, 10, 2))).toBe(0);
    expect(value(payers(8, 7, 1))).toBe(0);
  });

  test('two others are too few, and coming back with larger sums is not low', () => {
    expect(value(payers(3, 60, 1))).toBe(0);
    expect(value(payers(4, 60, 2, 80))).toBe(1);
  });

  test('N3: others of whom nothing is known never count alone', () => {
    expect(value(payers(4, 60, 2).map((each) => ({ ...each, known: {} })))).toBe(0);
  });
});
