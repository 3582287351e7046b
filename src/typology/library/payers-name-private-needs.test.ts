import { describe, expect, test } from 'vitest';
import { alike, type Payer, saysOfCrowd } from '../testing/crowd.js';

const id = 'payers-name-private-needs';

/** Pays once, or on the days given. */
function states(purpose: string | undefined, i: number, days: readonly number[] = [10 * i]): Payer {
  return { days, known: { payer_phone: i + 10, purpose_category: purpose } };
}

function says(...purposes: readonly (string | undefined)[]): string {
  return saysOfCrowd(
    id,
    purposes.map((purpose, i) => states(purpose, i)),
  );
}

function of(count: number, purpose: string | undefined): readonly (string | undefined)[] {
  return new Array<string | undefined>(count).fill(purpose);
}

describe(id, () => {
  test('one of two payers who names needs of a household or a present', () => {
    expect(says('school')).toBe('false');
    expect(says('school', undefined)).toBe('for-private-needs');
    expect(says('family', 'food', 'medical', 'housing', 'gift')).toBe('for-private-needs');
  });

  test('most of those who return come for weeks', () => {
    const long = (i: number): Payer => states('gift', i, [i, i + 200]);
    const short = (i: number): Payer => states('gift', i, [i, i + 30]);
    expect(saysOfCrowd(id, [long(0), long(1)])).toBe('for-private-needs');
    expect(saysOfCrowd(id, [short(0), long(1)])).toBe('for-private-needs-and-for-weeks');
    expect(saysOfCrowd(id, [short(0), long(1), long(2)])).toBe('for-private-needs');
  });

  test('is silent where one in seven or more name trade, work or a cause', () => {
    expect(says(...of(7, 'family'), 'goods')).toBe('for-private-needs');
    expect(says(...of(6, 'family'), 'goods')).toBe('false');
    expect(says(...of(5, 'other'))).toBe('false');
  });

  test('one in four must state something that is understood', () => {
    expect(says('family', ...of(3, undefined))).toBe('for-private-needs');
    expect(says('family', ...of(4, undefined))).toBe('false');
    expect(says(...of(5, 'unknown'))).toBe('false');
  });

  test('N1, N3: who shares a phone counts once, and those of whom nothing is known never alone', () => {
    const family = (known: Payer['known']): string =>
      saysOfCrowd(
        id,
        alike(4, (i) => ({ days: [10 * i], known: { ...known, purpose_category: 'family' } })),
      );
    expect(family({ payer_phone: 7 })).toBe('false');
    expect(family({})).toBe('false');
  });
});
