import { describe, expect, test } from 'vitest';
import { alike, saysOfCrowd } from '../testing/crowd.js';

const id = 'payers-vary';
const days = [0, 3, 40];
const varying = { days, euros: [20, 120, 35] };
const level = { days, euros: [25, 45, 60] };

describe(id, () => {
  test('counts those whose greatest payment is six times the least, and not less', () => {
    expect(saysOfCrowd(id, [varying, level])).toBe('one-payer-varies');
    expect(saysOfCrowd(id, [{ days, euros: [20, 119.99, 35] }, level])).toBe('false');
    expect(saysOfCrowd(id, [varying, varying, level])).toBe('two-payers-vary');
    expect(
      saysOfCrowd(
        id,
        alike(3, () => varying),
      ),
    ).toBe('three-payers-vary');
  });

  test('one who never pays low is not read, nor one at one pace, nor a fast series', () => {
    expect(saysOfCrowd(id, [{ days, euros: [200, 1300, 200] }])).toBe('false');
    expect(saysOfCrowd(id, [{ days: [0, 10, 20, 30, 40], euros: [20, 130, 40, 20, 20] }])).toBe('false');
    expect(saysOfCrowd(id, [{ days: [0, 3, 14], euros: [20, 120, 35] }])).toBe('false');
    expect(saysOfCrowd(id, [{ days: [0, 3, 15], euros: [20, 120, 35] }])).toBe('one-payer-varies');
  });

  test('whoever sends the same three times as often has the same amounts', () => {
    const thrice = {
      days: [0, 1, 3, 7, 15, 31, 60, 90, 91],
      euros: varying.euros.flatMap((each) => [each, each, each]),
    };
    expect(saysOfCrowd(id, [thrice, level])).toBe(saysOfCrowd(id, [varying, level]));
  });

  test('N1, N3: who shares a phone counts once, and one of whom nothing is known never alone', () => {
    expect(
      saysOfCrowd(
        id,
        alike(3, () => ({ ...varying, known: { payer_phone: 7 } })),
      ),
    ).toBe('one-payer-varies');
    expect(saysOfCrowd(id, [{ ...varying, known: {} }])).toBe('false');
  });
});
