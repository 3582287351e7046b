import { describe, expect, it } from 'vitest';
import { amountText, counted, decibansText, instantText, say, stepText } from './say.js';

const payer = { en: 'payer', fr: 'payeur' };
const payers = { en: 'payers', fr: 'payeurs' };

describe('saying', () => {
  it('writes numbers with a comma in French and a point in English', () => {
    expect(decibansText(-198, 'fr')).toBe('-19,8');
    expect(decibansText(-198, 'en')).toBe('-19.8');
    expect(stepText(5, 'fr')).toBe('+0,5');
    expect(amountText(123_450, 'EUR', 'fr')).toBe('1234,50 EUR');
    expect(amountText(2_000, 'JPY', 'fr')).toBe('2000 JPY');
  });

  it('counts one in the singular, and none in it in French only', () => {
    expect([0, 1, 2].map((n) => counted(n, payer, payers, 'en'))).toEqual([
      '0 payers',
      '1 payer',
      '2 payers',
    ]);
    expect([0, 1, 2].map((n) => counted(n, payer, payers, 'fr'))).toEqual([
      '0 payeur',
      '1 payeur',
      '2 payeurs',
    ]);
  });

  it('has one apostrophe', () => {
    expect(say({ en: '', fr: "d’autres, d'une" }, 'fr')).toBe("d'autres, d'une");
  });

  it('gives instants to the second', () => {
    expect(instantText(Date.UTC(2026, 2, 1, 12, 0, 5, 999))).toBe('2026-03-01 12:00:05 UTC');
  });
});
