import { describe, expect, test } from 'vitest';
import { payments, read, told } from '../testing/scenario.js';
import { whoReturns } from './who-returns.js';

const id = 'returning-payers';
const paid = payments({ on: 0, euros: 30 }, { on: 5, to: 2, euros: 30 });

describe(id, () => {
  test.each(whoReturns.strata.map(({ name }, i) => [name, i + 1] as const))(
    'says %s as the beneficiary’s stream does',
    (name, value) => {
      const seen = read([...paid, told('who-returns', 1, 6, value)]);
      expect(seen.says(id)).toBe(name);
      expect(seen.behind(id)).toEqual([1]);
    },
  );

  test('is false where nobody else comes back, and ends with the fact', () => {
    expect(read(paid).says(id)).toBe('false');
    const ended = [told('who-returns', 1, 6, 3), told('who-returns', 1, 7, 0)];
    expect(read([...paid, ...ended]).says(id)).toBe('false');
  });

  test('reads the strongest of several beneficiaries, and no payment set aside', () => {
    const both = [told('who-returns', 1, 6, 1), told('who-returns', 2, 6, 4)];
    expect(read([...paid, ...both]).says(id)).toBe('four-return');
    const kin = payments({ on: 0, euros: 30, known: { relationship: 'child', family_name_shared: 1 } });
    expect(read([...kin, told('who-returns', 1, 1, 4)]).says(id)).toBe('unknown');
  });
});
