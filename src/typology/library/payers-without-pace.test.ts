import { describe, expect, test } from 'vitest';
import { alike, saysOfCrowd } from '../testing/crowd.js';

const id = 'payers-without-pace';
const fits = { days: [0, 1, 2, 32, 82] };

describe(id, () => {
  test('counts those who pay in fits and starts', () => {
    expect(saysOfCrowd(id, [fits])).toBe('one-payer-without-pace');
    expect(
      saysOfCrowd(
        id,
        alike(2, () => fits),
      ),
    ).toBe('two-payers-without-pace');
    expect(
      saysOfCrowd(
        id,
        alike(4, () => fits),
      ),
    ).toBe('two-payers-without-pace');
  });

  test('any pace however loose, four payments, and larger sums are none', () => {
    expect(
      saysOfCrowd(
        id,
        alike(4, () => ({ days: [0, 5, 16, 30, 37] })),
      ),
    ).toBe('false');
    expect(
      saysOfCrowd(
        id,
        alike(4, () => ({ days: [0, 1, 32, 82] })),
      ),
    ).toBe('false');
    expect(
      saysOfCrowd(
        id,
        alike(4, () => ({ ...fits, euros: 80 })),
      ),
    ).toBe('false');
  });

  test('one of whom nothing is known never counts alone', () => {
    expect(saysOfCrowd(id, [{ ...fits, known: {} }])).toBe('false');
  });
});
