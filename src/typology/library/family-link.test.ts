import { describe, expect, test } from 'vitest';
import { payments, read } from '../testing/scenario.js';

const id = 'family-link';
const verified = { relationship: 'child', relationship_basis: 'verified' } as const;

describe(id, () => {
  test('explains kin as verified or as the name shows, and a rare shared name, from the first payment', () => {
    const rare = { family_name_shared: 1, family_name_rare: 1 };
    expect(read(payments({ on: 0, known: rare })).explained(1)).toEqual([id]);
    expect(read(payments({ on: 0, known: verified })).explained(1)).toContain(id);
    const named = { relationship: 'parent', family_name_shared: 1 };
    expect(read(payments({ on: 0, known: named })).explained(1)).toContain(id);
  });

  test('does not explain kin stated alone, a declared partner or friend, nor a common shared name', () => {
    for (const relationship of ['child', 'partner', 'friend']) {
      expect(read(payments({ on: 0, known: { relationship } })).explained(1)).not.toContain(id);
    }
    const common = { family_name_shared: 1, family_name_rare: 0 };
    expect(read(payments({ on: 0, known: common })).explained(1)).toEqual([]);
  });

  test('is bounded: another beneficiary stays unexplained', () => {
    const seen = read(payments({ on: 0, known: verified }, { on: 1, to: 2, euros: 30 }));
    expect(seen.interpretation.residual.map(({ beneficiary }) => beneficiary)).toEqual([2]);
    expect(seen.interpretation.setAside.map(({ by }) => by.includes(id))).toEqual([true]);
  });

  test('needs half of the payments', () => {
    const kin = { on: 0, known: verified };
    expect(read(payments(kin, { on: 1 })).explained(1)).toContain(id);
    expect(read(payments(kin, { on: 1 }, { on: 2 })).explained(1)).toEqual([]);
  });

  test('explains nothing while the rarity of the name is unknown', () => {
    expect(read(payments({ on: 0, known: { family_name_shared: 1 } })).explained(1)).toEqual([]);
  });
});
