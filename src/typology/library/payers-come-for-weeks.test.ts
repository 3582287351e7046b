import { describe, expect, test } from 'vitest';
import { alike, saysOfCrowd } from '../testing/crowd.js';

const id = 'payers-come-for-weeks';
const weeks = { days: [0, 3, 20] };
const year = { days: [0, 100, 250] };

describe(id, () => {
  test('counts those who come back and are gone', () => {
    expect(saysOfCrowd(id, [weeks])).toBe('one-payer-for-weeks');
    expect(
      saysOfCrowd(
        id,
        alike(2, () => weeks),
      ),
    ).toBe('two-payers-for-weeks');
  });

  test('150 days are weeks, a day more is not', () => {
    expect(
      saysOfCrowd(
        id,
        alike(2, () => ({ days: [0, 150] })),
      ),
    ).toBe('two-payers-for-weeks');
    expect(
      saysOfCrowd(
        id,
        alike(2, () => ({ days: [0, 151] })),
      ),
    ).toBe('false');
  });

  test('where most go on over the year, as donors of a parish do, it is false', () => {
    expect(saysOfCrowd(id, [...alike(2, () => weeks), ...alike(2, () => year)])).toBe('two-payers-for-weeks');
    expect(saysOfCrowd(id, [...alike(2, () => weeks), ...alike(3, () => year)])).toBe('false');
  });

  test('one of whom nothing is known never counts alone', () => {
    expect(saysOfCrowd(id, [{ ...weeks, known: {} }])).toBe('false');
  });
});
