import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecibans, formatStep, parseDecibans } from './decibans.js';

const seed = Number(process.env['VIGIE_SEED'] ?? Date.now() % 2 ** 31);
console.info(`decibans: VIGIE_SEED=${seed}`);

describe('decibans', () => {
  it('prints tenths', () => {
    expect([-400, -5, 0, 5, 123].map(formatDecibans)).toEqual(['-40.0', '-0.5', '0.0', '0.5', '12.3']);
    expect([70, 0, -25].map(formatStep)).toEqual(['+7.0', '+0.0', '-2.5']);
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (tenths) => {
        expect(parseDecibans(formatDecibans(tenths))).toBe(tenths);
      }),
      { seed },
    );
  });

  it.each(['', '-0.0', '1', '1.23', '+1.0', ' 1.0', '1e3'])('does not read %j', (text) => {
    expect(parseDecibans(text)).toBeUndefined();
  });
});
