import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'age-gap';

function between(payer: number | undefined, beneficiary: number | undefined, to = 1): Told {
  return { on: 0, to, known: { payer_age: payer, beneficiary_age: beneficiary } };
}
const says = (...told: readonly Told[]): string => read(payments(...told)).says(id);

describe(id, () => {
  test('says how much older the payer is than any of those paid', () => {
    expect(says(between(60, 30))).toBe('a-generation');
    expect(says(between(60, 55), between(60, 20, 2))).toBe('more-than-a-generation');
  });

  test('is false of people of an age, and where the payer is the younger', () => {
    expect(says(between(30, 28))).toBe('false');
    expect(says(between(30, 70))).toBe('false');
  });

  test('twenty-five years are enough, one less is not', () => {
    expect(says(between(50, 25))).toBe('a-generation');
    expect(says(between(50, 26))).toBe('false');
  });

  test('leaves out a child whose payments are set aside', () => {
    const child = between(60, 30);
    const kin = { ...child, known: { ...child.known, relationship: 'child' } };
    expect(says(kin, between(60, 58, 2))).toBe('false');
  });

  test('is unknown where an age of either is unknown', () => {
    expect(says(between(60, undefined))).toBe('unknown');
    expect(says(between(undefined, 20))).toBe('unknown');
  });
});
