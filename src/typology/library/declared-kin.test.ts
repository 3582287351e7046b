import { describe, expect, test } from 'vitest';
import { payments, read, told } from '../testing/scenario.js';

const id = 'declared-kin';
const kin = payments({ on: 0, euros: 40, known: { relationship: 'sibling' } }, { on: 9, euros: 30 });

describe(id, () => {
  test('explains kin whom the payer names, from the first payment', () => {
    expect(read(kin).explained(1)).toEqual([id]);
  });

  test('S2: ends while two or more others keep paying the same beneficiary', () => {
    expect(read([...kin, told('who-returns', 1, 10, 1)]).explained(1)).toEqual([id]);
    expect(read([...kin, told('who-returns', 1, 10, 2)]).explained(1)).toEqual([]);
    const ended = [told('who-returns', 1, 10, 2), told('who-returns', 1, 12, 0)];
    expect(read([...kin, ...ended]).explained(1)).toEqual([id]);
  });

  test('S2: holds in the beneficiary’s own stream, so that kin never count as others', () => {
    expect(read(kin, { role: 'beneficiary' }).explained(0)).toEqual([id]);
  });

  test('needs half of the payments, and a partner or friend is no kin', () => {
    const known = { relationship: 'sibling' } as const;
    expect(read(payments({ on: 0, known }, { on: 1 }, { on: 2 })).explained(1)).toEqual([]);
    for (const relationship of ['partner', 'friend']) {
      expect(read(payments({ on: 0, known: { relationship } })).explained(1)).toEqual([]);
    }
  });

  test('a tie that is not stated explains nothing', () => {
    expect(read(payments({ on: 0, euros: 40 })).explained(1)).toEqual([]);
  });
});
