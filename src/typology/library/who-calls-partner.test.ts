import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-calls-partner';
const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10, relationship: 'partner' } };

function value(...others: readonly Told[]): number | undefined {
  return read(payments(own, ...others), { role: 'beneficiary', owner: 1 }).fact(id, 10);
}

function other(from: number, relationship: string | undefined, more: Partial<Told> = {}): Told {
  return { on: 5, from, to: 1, euros: 40, known: { payer_phone: from, relationship }, ...more };
}

describe(id, () => {
  test('one other who says so at one payment is enough, whatever the amount', () => {
    expect(value(other(11, 'partner'))).toBe(1);
    expect(value(other(11, 'friend'), other(11, 'partner', { on: 9, euros: 400 }))).toBe(1);
  });

  test('friends, and a relation that is not stated, are none', () => {
    expect(value(other(11, 'friend'), other(12, undefined), other(13, 'none'))).toBe(0);
  });

  test('the payer’s own word and that of whoever is linked to the payer are left out', () => {
    expect(value()).toBe(0);
    expect(value(other(11, 'partner', { known: { payer_phone: 10, relationship: 'partner' } }))).toBe(0);
  });

  test('others of whom nothing is known never count alone', () => {
    expect(value(other(11, 'partner', { known: { relationship: 'partner' } }))).toBe(0);
  });
});
