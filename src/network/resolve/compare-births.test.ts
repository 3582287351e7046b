import { describe, expect, it } from 'vitest';
import { birthLevels, birthsDiffer, compareBirths } from './compare-births.js';

const days = (text: string): number => Date.parse(text) / 86_400_000;

describe('compareBirths (L3)', () => {
  it.each([
    ['1980-04-07', '1980-04-07', 'same'],
    ['1980-04-07', '1981-04-07', 'near'],
    ['1980-04-07', '1980-05-07', 'near'],
    ['1980-04-07', '1980-04-17', 'near'],
    ['1980-04-07', '1980-07-04', 'near'],
    ['1980-04-07', '1981-07-04', 'differs'],
    ['1960-04-07', '1980-05-07', 'differs'],
  ] as const)('%s and %s: %s', (one, other, level) => {
    expect(compareBirths(days(one), days(other))).toBe(birthLevels[level]);
    expect(compareBirths(days(other), days(one))).toBe(birthLevels[level]);
  });

  it('finds any date that contradicts any other', () => {
    expect(birthsDiffer([days('1980-04-07')], [days('1980-04-08'), days('1971-01-02')])).toBe(true);
    expect(birthsDiffer([], [days('1980-04-08')])).toBe(false);
  });

  it('finds no contradiction in a date that the other bears beside its own', () => {
    const [one, two, three] = ['1982-04-27', '1998-04-08', '1971-01-02'].map(days) as [
      number,
      number,
      number,
    ];
    expect(birthsDiffer([one, two], [two])).toBe(false);
    expect(birthsDiffer([two], [one, two])).toBe(false);
    expect(birthsDiffer([one, two], [two, three])).toBe(true);
    expect(birthsDiffer([one], [two])).toBe(true);
  });
});
