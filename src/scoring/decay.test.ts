import { describe, expect, it } from 'vitest';
import { decayAt, decayed, half } from './decay.js';

const day = 86_400_000;

describe('decay (E2)', () => {
  it.each([
    [365 * day + 999, 'whole'],
    [365 * day + 1_000, 'half'],
    [730 * day + 999, 'half'],
    [730 * day + 1_000, 'gone'],
  ] as const)('after %i ms it is %s (whole seconds, T5)', (elapsed, decay) => {
    expect(decayAt(10, true, 0, elapsed)).toBe(decay);
  });

  it('halves to the even tenth', () => {
    expect([24, 25, 35, -25, -35, 1, -1, 0].map(half).map((tenths) => tenths + 0)).toEqual([
      12, 12, 18, -12, -18, 0, 0, 0,
    ]);
  });

  it('leaves list evidence whole', () => {
    expect(decayAt(300, false, 0, 5_000 * day)).toBe('whole');
  });

  it('keeps known-false without a payment whole, and gives no positive weight without one', () => {
    expect(decayAt(-20, true, Number.NaN, 0)).toBe('whole');
    expect(decayAt(20, true, Number.NaN, 0)).toBe('gone');
    expect(decayed(20, 'gone')).toBe(0);
  });
});
