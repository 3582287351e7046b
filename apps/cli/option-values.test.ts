import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../src/time.js';
import { fractionValue, instantValue, reasonValue, shareValue, wholeValue } from './option-values.js';

describe('option values', () => {
  it('takes a day as its last second in UTC, or an instant with an offset (P1)', () => {
    expect(formatInstant(instantValue('2026-03-01'))).toBe('2026-03-01T23:59:59.000Z');
    expect(formatInstant(instantValue('2026-03-01T12:00:00+02:00'))).toBe('2026-03-01T10:00:00.000Z');
    expect(() => instantValue('2026-03-01T12:00:00')).toThrow('with its offset');
    expect(() => instantValue('yesterday')).toThrow('Give a day');
  });

  it.each([
    ['0.0005', '0.05%'],
    ['0.015', '1.5%'],
    ['1', '100%'],
  ])('reads the share %s like %s, exactly', (plain, percent) => {
    const one = shareValue(plain);
    const other = shareValue(percent);
    expect(one.numerator * other.denominator).toBe(other.numerator * one.denominator);
  });

  it.each(['0', '-1', '2', '101%', 'x%', '%', '1e-3'])('refuses the share %s', (text) => {
    expect(() => shareValue(text)).toThrow('above 0 and at most 1');
  });

  it('refuses numbers that are not what they should be', () => {
    expect(wholeValue('12')).toBe(12);
    expect(() => wholeValue('1.5')).toThrow('whole number');
    expect(() => wholeValue('')).toThrow('whole number');
    expect(fractionValue('0.01')).toBe(0.01);
    expect(() => fractionValue('1.5')).toThrow('from 0 to 1');
  });

  it('wants a reason that says something', () => {
    expect(reasonValue(' case 12 ')).toBe('case 12');
    expect(() => reasonValue('  ')).toThrow('recorded');
  });
});
