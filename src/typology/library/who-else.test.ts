import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-else';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

function payer(from: number, known: Told['known'] = { payer_phone: from, payer_place: from }): Told {
  return { on: from, from, to: 1, euros: 40, known };
}

describe(id, () => {
  test('counts the others, not the payer concerned', () => {
    const two = read(payments(payer(10), payer(11)), beneficiary);
    expect([two.fact(id, 10), two.fact(id, 11)]).toEqual([1, 1]);
    expect(read(payments(payer(10), payer(11), payer(12)), beneficiary).fact(id, 10)).toBe(2);
  });

  test('several others from several places stand highest', () => {
    const six = [10, 11, 12, 13, 14, 15];
    const apart = six.map((from) => payer(from));
    expect(read(payments(...apart), beneficiary).fact(id, 10)).toBe(4);
    const together = six.map((from) => payer(from, { payer_phone: from, payer_place: 1 }));
    expect(read(payments(...together), beneficiary).fact(id, 10)).toBe(3);
  });

  test('who pays in one pace is not one of the others', () => {
    const weekly = [0, 7, 14, 21, 28].map((on) => ({ ...payer(11), on }));
    expect(read(payments(payer(10), ...weekly), beneficiary).fact(id, 10)).toBe(0);
    const now = [0, 3, 25, 26, 90].map((on) => ({ ...payer(11), on }));
    expect(read(payments(payer(10), ...now), beneficiary).fact(id, 10)).toBe(1);
  });

  test('N1: payers who share a phone count once', () => {
    const shared = [10, 11, 12].map((from) => payer(from, { payer_phone: 7 }));
    expect(read(payments(...shared), beneficiary).fact(id, 10)).toBe(0);
  });

  test('leaves out larger payments', () => {
    const larger = [10, 11, 12].map((from) => ({ ...payer(from), euros: 150 }));
    expect(read(payments(...larger), beneficiary).fact(id, 10)).toBe(0);
  });

  test('N3: others of whom nothing is known never count alone', () => {
    const unknown = [11, 12, 13].map((from) => payer(from, {}));
    expect(read(payments(payer(10), ...unknown), beneficiary).fact(id, 10)).toBe(0);
    expect(read(payments(payer(10), ...unknown), beneficiary).fact(id, 11)).toBe(2);
  });
});
