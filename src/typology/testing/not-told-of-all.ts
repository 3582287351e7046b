import { expect, test } from 'vitest';
import type { FactDefinition } from '../definition.js';
import { payments, read, told } from './scenario.js';

const paid = payments({ on: 0, euros: 30 }, { on: 5, to: 2, euros: 30 });
const kin = payments({ on: 0, euros: 30, known: { relationship: 'child', family_name_shared: 1 } });
const both = [told('who-else', 1, 6, 1), told('who-else', 2, 6, 1)];

/** What holds of every indicator made by `notToldOfAll` from such a fact. */
export function saysUnlessToldOfAll(id: string, about: FactDefinition): void {
  test('is false where the fact is told of every shared beneficiary, and of no fewer', () => {
    const one = told(about.id, 1, 7, 1);
    expect(read([...paid, ...both, one, told(about.id, 2, 7, 1)]).says(id)).toBe('false');
    expect(read([...paid, ...both, one]).says(id)).toBe('not-of-all');
    expect(read([...paid, told('who-else', 1, 6, 1), one]).says(id)).toBe('false');
    expect(read([...paid, ...both]).says(id)).toBe('not-of-all');
  });

  test('is unknown where nobody else pays, where people of one place are gathered for, and of kin', () => {
    expect(read(paid).says(id)).toBe('unknown');
    const village = [told('who-else', 1, 6, 3), told('village-collector', 1, 6, 1), told(about.id, 1, 6, 1)];
    expect(read([...paid, ...village]).says(id)).toBe('unknown');
    expect(read([...kin, told('who-else', 1, 6, 1), told(about.id, 1, 6, 1)]).says(id)).toBe('unknown');
  });

  test('the payments to the shared beneficiaries stand behind it', () => {
    expect(read([...paid, told('who-else', 2, 6, 1)]).behind(id)).toEqual([2]);
  });
}
