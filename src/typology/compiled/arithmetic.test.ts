import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, distinctOf, doubledMedian, type Exact, safe, slope } from './arithmetic.js';

const integer = fc.maxSafeInteger();
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe('exact arithmetic (W7)', () => {
  it('compares ratios as fractions of big integers do', () => {
    fc.assert(
      fc.property(integer, positive, integer, positive, (a, b, c, d) => {
        const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
        const sign = difference < 0n ? -1 : difference > 0n ? 1 : 0;
        expect(compareRatios(a, b, c, d)).toBe(sign);
        expect(compareRatios(BigInt(a), b, c, BigInt(d))).toBe(sign);
      }),
    );
  });

  it('compares with constants in eighths, large numerators included', () => {
    expect(compareRatios(1, 2, 0.5, 1)).toBe(0);
    expect(compareRatios(Number.MAX_SAFE_INTEGER, 2, 0.125, 1)).toBe(1);
    expect(compareRatios(2n ** 60n, 2n ** 61n, 0.5, 1)).toBe(0);
  });

  it('is unknown beside an unknown', () => {
    expect(compareRatios(Number.NaN, 1, 1, 1)).toBeNaN();
    expect(compareRatios(1, 1, Number.NaN, 1)).toBeNaN();
  });

  it('refuses a result that a double would round', () => {
    expect(safe(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(safe(Number.MAX_SAFE_INTEGER + 1)).toBeNaN();
    expect(safe(-Number.MAX_SAFE_INTEGER - 1)).toBeNaN();
  });

  it('finds twice the median and the number of distinct values on either side of its sort', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, (list) => {
        const sorted = list.toSorted((a, b) => a - b);
        const lower = sorted[(list.length - 1) >> 1] as number;
        const upper = sorted[list.length >> 1] as number;
        expect(doubledMedian(Float64Array.from(list), list.length)).toBe(lower + upper);
        expect(distinctOf(Float64Array.from(list), list.length)).toBe(new Set(list).size);
      }),
    );
  });

  it('keeps a median exact whose doubled value a double would round', () => {
    const { MAX_SAFE_INTEGER: most } = Number;
    expect(doubledMedian(Float64Array.of(most, most - 1), 2)).toBe(2n * BigInt(most) - 1n);
  });

  it('gives the slope of the formula, beyond 2^53 too', () => {
    const size = fc.constantFrom(10, 1e6, 1e15);
    const lists = size.chain((max) =>
      fc.array(fc.integer({ min: -max, max }), { minLength: 2, maxLength: 40 }),
    );
    fc.assert(
      fc.property(lists, (list) => {
        const n = BigInt(list.length);
        let sx = 0n;
        let sy = 0n;
        let sxy = 0n;
        let sxx = 0n;
        list.forEach((value, index) => {
          const x = BigInt(index + 1);
          sx += x;
          sxx += x * x;
          sy += BigInt(value);
          sxy += x * BigInt(value);
        });
        const out: { n: Exact; d: Exact } = { n: 0, d: 1 };
        slope(Float64Array.from(list), list.length, out);
        expect(BigInt(out.n) * (n * sxx - sx * sx)).toBe((n * sxy - sx * sy) * BigInt(out.d));
      }),
    );
  });
});
