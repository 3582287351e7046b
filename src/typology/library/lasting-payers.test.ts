import { describe, expect, test } from 'vitest';
import { payments, read, told } from '../testing/scenario.js';
import { whoLasts } from './who-lasts.js';

const id = 'lasting-payers';
const paid = payments({ on: 0, euros: 30 }, { on: 5, to: 2, euros: 30 });

describe(id, () => {
  test.each(whoLasts.strata.map(({ name }, i) => [name, i + 1] as const))(
    'says %s as the beneficiary’s stream does',
    (name, value) => {
      const seen = read([...paid, told('who-lasts', 1, 6, value)]);
      expect(seen.says(id)).toBe(name);
      expect(seen.behind(id)).toEqual([1]);
    },
  );

  test('is false where nothing is told, and reads no payment set aside', () => {
    expect(read(paid).says(id)).toBe('false');
    const kin = payments({ on: 0, euros: 30, known: { relationship: 'child', family_name_shared: 1 } });
    expect(read([...kin, told('who-lasts', 1, 1, 2)]).says(id)).toBe('unknown');
  });
});
