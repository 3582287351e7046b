import { describe, expect, test } from 'vitest';
import { payments, read, told } from '../testing/scenario.js';

const id = 'several-shared-beneficiaries';
const paid = payments(
  { on: 0, euros: 30 },
  { on: 1, to: 2, euros: 30 },
  { on: 2, to: 3, euros: 30 },
  { on: 3, to: 2, euros: 30 },
);

function says(...values: readonly number[]): string {
  return read([...paid, ...values.map((value, i) => told('who-returns', i + 1, 4, value))]).says(id);
}

describe(id, () => {
  test('counts the beneficiaries, each with two others who come back', () => {
    expect(says(2, 2)).toBe('two');
    expect(says(2, 3, 4)).toBe('three-or-more');
  });

  test('one is not several, nor is one with a single other', () => {
    expect(says(4)).toBe('false');
    expect(says(2, 1, 1)).toBe('false');
  });

  test('the payments to all of them stand behind it', () => {
    const seen = read([...paid, told('who-returns', 2, 4, 2), told('who-returns', 3, 4, 2)]);
    expect(seen.behind(id)).toEqual([2, 3, 4]);
  });

  test('is false while nothing is told of the others', () => {
    expect(says()).toBe('false');
  });
});
