import { describe, expect, test } from 'vitest';
import { every, payments, read, told } from '../testing/scenario.js';

const id = 'steady-family-remittance';
const shared = { family_name_shared: 1 };

describe(id, () => {
  test('explains steady payments with a family fact', () => {
    expect(read(payments(...every(30, 7, { euros: 250, known: shared }))).explained(1)).toContain(id);
  });

  test('holds whoever else pays the beneficiary', () => {
    const family = payments(...every(30, 7, { euros: 250, known: { relationship: 'spouse' } }));
    expect(read([...family, told('who-else', 1, 0, 3)]).explained(1)).toContain(id);
  });

  test('does not explain a partner or friend whom the payer alone names', () => {
    for (const relationship of ['partner', 'friend']) {
      const stated = payments(...every(30, 7, { euros: 30, known: { relationship } }));
      expect(read(stated).explained(1)).toEqual(['steady-remittance']);
      expect(read([...stated, told('who-else', 1, 0, 3)]).explained(1)).toEqual([]);
    }
  });

  test('does not explain a stated purpose without a family fact', () => {
    const purpose = { purpose_category: 'family' };
    expect(read(payments(...every(30, 7, { euros: 250, known: purpose }))).explained(1)).not.toContain(id);
  });

  test('needs half a year, one pace and steady amounts', () => {
    expect(read(payments(...every(30, 6, { known: shared, euros: 250 }))).explained(1)).not.toContain(id);
    const uneven = [0, 2, 70, 75, 160, 163, 200].map((on) => ({ on, euros: 250, known: shared }));
    expect(read(payments(...uneven)).explained(1)).not.toContain(id);
    const jump = every(30, 7, { euros: 20, known: shared }).map((each, i) =>
      i === 6 ? { ...each, euros: 900 } : each,
    );
    expect(read(payments(...jump)).explained(1)).not.toContain(id);
  });

  test('explains nothing without known amounts', () => {
    expect(read(payments(...every(30, 7, { known: shared }))).explained(1)).not.toContain(id);
  });
});
