import { describe, expect, test } from 'vitest';
import { payments, read } from '../testing/scenario.js';

const id = 'family-link';

describe(id, () => {
  test('explains declared kin and a rare shared name, from the first payment', () => {
    expect(read(payments({ on: 0, known: { relationship: 'parent' } })).explained(1)).toEqual([id]);
    const rare = { family_name_shared: 1, family_name_rare: 1 };
    expect(read(payments({ on: 0, known: rare })).explained(1)).toEqual([id]);
  });

  test('does not explain a declared partner or friend, nor a common shared name', () => {
    for (const relationship of ['partner', 'friend']) {
      expect(read(payments({ on: 0, known: { relationship } })).explained(1)).toEqual([]);
    }
    const common = { family_name_shared: 1, family_name_rare: 0 };
    expect(read(payments({ on: 0, known: common })).explained(1)).toEqual([]);
  });

  test('is bounded: another beneficiary stays unexplained', () => {
    const seen = read(payments({ on: 0, known: { relationship: 'child' } }, { on: 1, to: 2, euros: 30 }));
    expect(seen.interpretation.residual.map(({ beneficiary }) => beneficiary)).toEqual([2]);
    expect(seen.interpretation.setAside.map(({ by }) => by)).toEqual([[id]]);
  });

  test('needs half of the payments', () => {
    const kin = { on: 0, known: { relationship: 'child' } };
    expect(read(payments(kin, { on: 1 })).explained(1)).toEqual([id]);
    expect(read(payments(kin, { on: 1 }, { on: 2 })).explained(1)).toEqual([]);
  });

  test('explains nothing while the rarity of the name is unknown', () => {
    expect(read(payments({ on: 0, known: { family_name_shared: 1 } })).explained(1)).toEqual([]);
  });
});
