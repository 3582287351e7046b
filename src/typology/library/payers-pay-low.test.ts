import { describe, expect, test } from 'vitest';
import { alike, saysOfCrowd } from '../testing/crowd.js';

const id = 'payers-pay-low';
const low = { days: [0, 9] };
const large = { days: [0, 9], euros: 90 };

describe(id, () => {
  test('counts payers at the lowest amounts, unlinked to each other (N3)', () => {
    expect(
      saysOfCrowd(
        id,
        alike(2, () => low),
      ),
    ).toBe('two-payers-lowest');
    expect(
      saysOfCrowd(
        id,
        alike(3, () => low),
      ),
    ).toBe('three-payers-lowest');
    expect(
      saysOfCrowd(
        id,
        alike(5, () => low),
      ),
    ).toBe('five-payers-lowest');
  });

  test('one is too few, and a person who is also paid more than that sells or gathers', () => {
    expect(saysOfCrowd(id, [low])).toBe('false');
    expect(saysOfCrowd(id, [...alike(6, () => low), ...alike(2, () => large)])).toBe('five-payers-lowest');
    expect(saysOfCrowd(id, [...alike(5, () => low), ...alike(2, () => large)])).toBe('false');
  });

  test('lessons at one price and support at one pace are not low payments at no pace', () => {
    expect(
      saysOfCrowd(
        id,
        alike(4, () => ({ days: [0, 7, 14, 21, 28, 35] })),
      ),
    ).toBe('false');
  });

  test('who pays a fast series within two weeks and is gone may be extorted, and does not count', () => {
    expect(
      saysOfCrowd(
        id,
        alike(5, () => ({ days: [0, 1, 2] })),
      ),
    ).toBe('false');
    expect(
      saysOfCrowd(
        id,
        alike(5, () => ({ days: [0, 1, 14] })),
      ),
    ).toBe('false');
    expect(
      saysOfCrowd(
        id,
        alike(5, () => ({ days: [0, 1, 15] })),
      ),
    ).toBe('five-payers-lowest');
    expect(
      saysOfCrowd(
        id,
        alike(5, () => ({ days: [0, 1] })),
      ),
    ).toBe('five-payers-lowest');
  });

  test('payers of whom nothing is known never count alone', () => {
    expect(
      saysOfCrowd(
        id,
        alike(6, () => ({ ...low, known: {} })),
      ),
    ).toBe('false');
  });
});
