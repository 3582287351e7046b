import { expect, test } from 'vitest';
import type { FactDefinition } from '../definition.js';
import { payments, read, told } from './scenario.js';

const paid = payments({ on: 0, euros: 30 }, { on: 5, to: 2, euros: 30 });
const kin = payments({ on: 0, euros: 30, known: { relationship: 'child', family_name_shared: 1 } });

/** What holds of every indicator made by `toldOfBeneficiary` from such a fact. */
export function saysAsTold(id: string, about: FactDefinition): void {
  test.each(about.strata.map(({ name }, i) => [name, i + 1] as const))(
    'says %s as the beneficiary’s stream does',
    (name, value) => {
      const seen = read([...paid, told(about.id, 1, 6, value)]);
      expect(seen.says(id)).toBe(name);
      expect(seen.behind(id)).toEqual([1]);
    },
  );

  test('says nothing of a beneficiary who gathers for people of one place', () => {
    const both = [told(about.id, 1, 6, 1), told('village-collector', 1, 6, 1)];
    expect(read([...paid, ...both]).says(id)).toBe('false');
    const only = payments({ on: 0, euros: 30 });
    expect(read([...only, ...both]).says(id)).toBe('unknown');
  });

  test('is false where nothing is told, and reads no payment set aside', () => {
    expect(read(paid).says(id)).toBe('false');
    expect(read([...kin, told(about.id, 1, 1, about.strata.length)]).says(id)).toBe('unknown');
  });
}
