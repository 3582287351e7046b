import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'one-to-many';

function toEach(people: number, apart: number): Told[] {
  return Array.from({ length: people }, (_, i) => ({ on: i * apart, to: i + 1, euros: 40 }));
}

describe(id, () => {
  test('counts distinct people within 90 days', () => {
    expect(read(payments(...toEach(2, 5))).says(id)).toBe('few');
    expect(read(payments(...toEach(4, 5))).says(id)).toBe('several-half-new');
    expect(read(payments(...toEach(8, 5))).says(id)).toBe('many-half-new');
  });

  test('is false for one person paid often, and for organisations', () => {
    expect(read(payments({ on: 0 }, { on: 5 }, { on: 9 })).says(id)).toBe('false');
    const shops = toEach(5, 3).map((each) => ({ ...each, known: { beneficiary_type: 'organisation' } }));
    expect(read(payments({ on: 20, to: 9 }, ...shops)).says(id)).toBe('false');
  });

  test('leaves out who was last paid exactly 90 days ago', () => {
    expect(read(payments({ on: 0, to: 1 }, { on: 90, to: 2 })).says(id)).toBe('false');
    expect(read(payments({ on: 0.001, to: 1 }, { on: 90, to: 2 })).says(id)).toBe('few');
  });

  test('does not take a beneficiary for new while that is unknown', () => {
    expect(read(payments(...toEach(4, 5)), { ledgerDays: 10 }).says(id)).toBe('few');
  });

  test('takes a beneficiary of unknown type for a person', () => {
    const unknown = toEach(2, 5).map((each) => ({ ...each, known: { beneficiary_type: undefined } }));
    expect(read(payments(...unknown)).says(id)).toBe('few');
  });
});
