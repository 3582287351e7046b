import { describe, expect, test } from 'vitest';
import { alike, saysOfCrowd } from '../testing/crowd.js';

const id = 'payers-return';
const returns = { days: [0, 9] };
const once = { days: [3] };

describe(id, () => {
  test('counts those who come back', () => {
    expect(
      saysOfCrowd(
        id,
        alike(3, () => returns),
      ),
    ).toBe('three-payers-return');
    expect(
      saysOfCrowd(
        id,
        alike(5, () => returns),
      ),
    ).toBe('five-payers-return');
    expect(
      saysOfCrowd(
        id,
        alike(2, () => returns),
      ),
    ).toBe('false');
  });

  test('an appeal is answered once: two in five must come back', () => {
    expect(saysOfCrowd(id, [...alike(4, () => returns), ...alike(6, () => once)])).toBe(
      'three-payers-return',
    );
    expect(saysOfCrowd(id, [...alike(4, () => returns), ...alike(7, () => once)])).toBe('false');
  });

  test('larger sums do not count, nor payers of whom nothing is known alone', () => {
    expect(
      saysOfCrowd(
        id,
        alike(5, () => ({ ...returns, euros: 90 })),
      ),
    ).toBe('false');
    expect(
      saysOfCrowd(
        id,
        alike(5, () => ({ ...returns, known: {} })),
      ),
    ).toBe('false');
  });
});
