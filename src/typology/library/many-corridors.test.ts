import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'many-corridors';

function to(country: number | undefined, listed: number | undefined = 1): Told {
  return { on: 0, to: country ?? 9, known: { beneficiary_country: country, corridor_listed: listed } };
}
const says = (...told: readonly Told[]): string => read(payments(...told)).says(id);

describe(id, () => {
  test('counts the listed countries', () => {
    expect(says(to(1), to(2))).toBe('two-countries');
    expect(says(to(1), to(2), to(3))).toBe('three-countries');
  });

  test('is false of one country, however many people there, and of family in a second one', () => {
    expect(says(to(1), { ...to(1), to: 5 }, { ...to(1), to: 6 })).toBe('false');
    const kin = { ...to(2), known: { ...to(2).known, relationship: 'parent' } };
    expect(says(to(1), kin)).toBe('false');
  });

  test('which countries they are makes no difference', () => {
    expect(says(to(7), to(8))).toBe(says(to(1), to(2)));
  });

  test('does not count a country that is unknown, or of which it is unknown whether it is listed', () => {
    expect(says(to(1), to(undefined))).toBe('false');
    const silent = { on: 0, to: 4, known: { beneficiary_country: 4, corridor_listed: undefined } };
    expect(says(to(1), silent)).toBe('false');
  });
});
