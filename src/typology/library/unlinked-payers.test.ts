import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'unlinked-payers';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

function payers(count: number, known: (from: number) => Told['known'], euros = 40): Told[] {
  return Array.from({ length: count }, (_, i) => ({
    on: i,
    from: i + 10,
    to: 1,
    euros,
    known: { cross_border: 1, ...known(i + 10) },
  }));
}
const phone = (from: number): Told['known'] => ({ payer_phone: from });

describe(id, () => {
  test('grades the number of payers unlinked to each other', () => {
    expect(read(payments(...payers(2, phone)), beneficiary).says(id)).toBe('two-payers');
    expect(read(payments(...payers(4, phone)), beneficiary).says(id)).toBe('four-payers');
    expect(read(payments(...payers(8, phone)), beneficiary).says(id)).toBe('eight-payers');
  });

  test('is false for a family that shares an address, and for larger payments', () => {
    const family = (from: number): Told['known'] => ({ payer_phone: from, payer_address: 5 });
    expect(read(payments(...payers(6, family)), beneficiary).says(id)).toBe('false');
    expect(read(payments(...payers(6, phone, 200)), beneficiary).says(id)).toBe('false');
  });

  test('leaves out payers at home and keeps those for whom that is unknown', () => {
    const home = payers(6, (from) => ({ payer_phone: from, cross_border: 0 }));
    expect(read(payments(...home), beneficiary).says(id)).toBe('false');
    const unknown = payers(2, (from) => ({ payer_phone: from, cross_border: undefined }));
    expect(read(payments(...unknown), beneficiary).says(id)).toBe('two-payers');
  });

  test('N2, N3: payers of whom nothing is known count half and never alone', () => {
    expect(read(payments(...payers(6, () => ({}))), beneficiary).says(id)).toBe('false');
    const one = payers(3, (from) => (from === 10 ? { payer_phone: 1 } : {}));
    expect(read(payments(...one), beneficiary).says(id)).toBe('two-payers');
  });
});
