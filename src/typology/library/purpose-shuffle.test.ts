import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'purpose-shuffle';

function says(...purposes: readonly (string | undefined)[]): string {
  const told = purposes.map((purpose, i): Told => ({ on: i, known: { purpose_category: purpose } }));
  return read(payments(...told)).says(id);
}

describe(id, () => {
  test('counts the purposes stated for one person', () => {
    expect(says('food', 'school', 'gift')).toBe('three-purposes');
    expect(says('food', 'school', 'gift', 'medical')).toBe('four-purposes');
  });

  test('is false of two purposes, and of as many people with one each', () => {
    expect(says('food', 'school', 'food')).toBe('false');
    const apart = ['food', 'school', 'gift'].map((purpose, i): Told => {
      return { on: i, to: i + 1, known: { purpose_category: purpose } };
    });
    expect(read(payments(...apart)).says(id)).toBe('false');
  });

  test('does not count what is not stated or not understood', () => {
    expect(says('food', 'school', 'unknown', undefined)).toBe('false');
  });
});
