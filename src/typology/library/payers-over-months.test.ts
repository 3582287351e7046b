import { describe, expect, test } from 'vitest';
import { alike, saysOfCrowd } from '../testing/crowd.js';

const id = 'payers-over-months';
const apart = (i: number) => ({ days: [i * 70] });

describe(id, () => {
  test('counts those who follow one another', () => {
    expect(saysOfCrowd(id, alike(2, apart))).toBe('two-payers-over-months');
    expect(saysOfCrowd(id, alike(3, apart))).toBe('three-payers-over-months');
  });

  test('an appeal that all answer at once is none, and three in four at once is where it ends', () => {
    const together = { days: [0] };
    expect(
      saysOfCrowd(
        id,
        alike(6, () => together),
      ),
    ).toBe('false');
    expect(saysOfCrowd(id, [...alike(3, () => together), { days: [200] }])).toBe('three-payers-over-months');
    expect(saysOfCrowd(id, [...alike(4, () => together), { days: [200] }])).toBe('two-payers-over-months');
    expect(saysOfCrowd(id, [...alike(5, () => together), { days: [200] }])).toBe('false');
  });

  test('who gathers larger sums of neighbours at one pace is discounted (N4)', () => {
    const monthly = { days: [0, 30, 60, 90, 120, 150], euros: 80 };
    const neighbours = alike(5, (i) => ({ ...monthly, known: { payer_phone: i + 10, payer_place: 1 } }));
    const others = alike(3, (i) => ({ days: [i * 70], known: { payer_phone: i + 90, payer_place: 1 } }));
    expect(saysOfCrowd(id, [...neighbours, ...others])).toBe('false');
  });

  test('payers of whom nothing is known never count alone', () => {
    expect(
      saysOfCrowd(
        id,
        alike(4, (i) => ({ ...apart(i), known: {} })),
      ),
    ).toBe('false');
  });
});
