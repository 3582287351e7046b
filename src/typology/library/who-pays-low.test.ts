import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-pays-low';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

function payer(from: number, euros: number, known: Told['known'] = { payer_phone: from }): Told {
  return { on: from, from, to: 1, euros, known };
}

function value(...told: readonly Told[]): number | undefined {
  return read(payments(...told), beneficiary).fact(id, 10);
}

describe(id, () => {
  test('counts the others in the lowest band, not the payer concerned', () => {
    expect(value(payer(10, 40), payer(11, 40))).toBe(0);
    expect(value(payer(10, 40), payer(11, 40), payer(12, 40))).toBe(1);
    expect(value(...[10, 11, 12, 13].map((from) => payer(from, 40)))).toBe(2);
    expect(value(...[10, 11, 12, 13, 14, 15].map((from) => payer(from, 40)))).toBe(3);
  });

  test('an appeal, to which some give more, stays below three quarters', () => {
    const low = [11, 12].map((from) => payer(from, 40));
    expect(value(payer(10, 40), ...low, payer(13, 80))).toBe(0);
    const three = [...low, payer(14, 59.99)];
    expect(value(payer(10, 40), ...three, payer(13, 80))).toBe(2);
  });

  test('half of what one of them sent is enough, less is not', () => {
    const half = [payer(12, 40), { ...payer(12, 80), on: 30 }];
    expect(value(payer(10, 40), payer(11, 40), ...half)).toBe(1);
    expect(value(payer(10, 40), payer(11, 40), ...half, { ...payer(12, 80), on: 55 })).toBe(0);
  });

  test('N3: others of whom nothing is known never count alone', () => {
    expect(value(...[10, 11, 12, 13, 14].map((from) => payer(from, 40, {})))).toBe(0);
  });
});
