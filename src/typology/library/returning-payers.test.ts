import { describe, expect, test } from 'vitest';
import { saysAsTold } from '../testing/says-as-told.js';
import { payments, read, told } from '../testing/scenario.js';
import { whoReturns } from './who-returns.js';

const id = 'returning-payers';
const paid = payments({ on: 0, euros: 30 }, { on: 5, to: 2, euros: 30 });

describe(id, () => {
  saysAsTold(id, whoReturns);

  test('ends with the fact', () => {
    const ended = [told('who-returns', 1, 6, 3), told('who-returns', 1, 7, 0)];
    expect(read([...paid, ...ended]).says(id)).toBe('false');
  });

  test('reads the strongest of several beneficiaries', () => {
    const both = [told('who-returns', 1, 6, 1), told('who-returns', 2, 6, 4)];
    expect(read([...paid, ...both]).says(id)).toBe('four-return');
  });
});
