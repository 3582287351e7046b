import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-names-private-needs';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

/** One low payment of each of the others, with the purpose it states. */
function value(
  purposes: readonly (string | undefined)[],
  known: (payer: number) => NonNullable<Told['known']> = (payer) => ({ payer_phone: payer }),
): number | undefined {
  const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10 } };
  const told = purposes.map(
    (purpose, i): Told => ({
      on: 10 * i,
      from: 11 + i,
      to: 1,
      euros: 40,
      known: { purpose_category: purpose, ...known(11 + i) },
    }),
  );
  return read(payments(own, ...told), beneficiary).fact(id, 10);
}

function of(count: number, purpose: string | undefined): (string | undefined)[] {
  return new Array<string | undefined>(count).fill(purpose);
}

describe(id, () => {
  test('one of two others who names needs of a household or a present', () => {
    expect(value(['school'])).toBe(0);
    expect(value(['school', undefined])).toBe(1);
    expect(value(['family', 'food', 'medical', 'housing'])).toBe(1);
  });

  test('most of those who return come for weeks', () => {
    const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10 } };
    const twice = (from: number, after: number): Told[] =>
      [0, after].map((on) => ({
        on: on + from,
        from,
        to: 1,
        euros: 40,
        known: { payer_phone: from, purpose_category: 'gift' },
      }));
    const told = (...rest: Told[]): number | undefined =>
      read(payments(own, ...rest), beneficiary).fact(id, 10);
    expect(told(...twice(11, 200), ...twice(12, 200))).toBe(1);
    expect(told(...twice(11, 30), ...twice(12, 200))).toBe(2);
    expect(told(...twice(11, 30), ...twice(12, 200), ...twice(13, 200))).toBe(1);
    expect(told(...twice(11, 30), ...twice(12, 30), ...twice(13, 200))).toBe(2);
  });

  test('is silent where one in seven or more name trade, work or a cause', () => {
    expect(value([...of(7, 'family'), 'goods'])).toBe(1);
    expect(value([...of(6, 'family'), 'goods'])).toBe(0);
    expect(value(of(5, 'other'))).toBe(0);
    expect(value([...of(4, 'salary'), 'gift'])).toBe(0);
  });

  test('one in four of the others must state something that is understood', () => {
    expect(value(['family', ...of(3, undefined)])).toBe(1);
    expect(value(['family', ...of(4, undefined)])).toBe(0);
    expect(value(of(5, undefined))).toBe(0);
    expect(value(of(5, 'unknown'))).toBe(0);
  });

  test('half of what one of them states is not most, and is trade', () => {
    const mixed = (first: string, second: string): Told[] =>
      [first, second].map((purpose, i) => ({
        on: i,
        from: 12,
        to: 1,
        euros: 40,
        known: { purpose_category: purpose, payer_phone: 12 },
      }));
    const own: Told = { on: 0, from: 10, to: 1, euros: 40, known: { payer_phone: 10 } };
    const other: Told = {
      on: 3,
      from: 11,
      to: 1,
      euros: 40,
      known: { payer_phone: 11, purpose_category: 'gift' },
    };
    const told = (...rest: Told[]): number | undefined =>
      read(payments(own, other, ...rest), beneficiary).fact(id, 10);
    expect(told(...mixed('gift', 'food'))).toBe(2);
    expect(told(...mixed('gift', 'goods'))).toBe(0);
  });

  test('N1, N3: who shares a phone counts once, and others of whom nothing is known never alone', () => {
    expect(value(of(4, 'family'), () => ({ payer_phone: 7 }))).toBe(0);
    expect(value(of(4, 'family'), () => ({}))).toBe(0);
  });
});
