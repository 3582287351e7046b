import { describe, expect, it } from 'vitest';
import { thresholdSource, thresholdText } from './threshold-words.js';

describe('thresholds in words', () => {
  it.each([
    [{ value: 1_728_000, unit: 'seconds' }, '20 days', '20 jours'],
    [{ value: 10_800, unit: 'seconds' }, '3 hours', '3 heures'],
    [{ value: 50_050, unit: 'minor' }, '500.50 EUR', '500,50 EUR'],
    [{ value: 12.5, unit: 'percent' }, '12.5 %', '12,5 %'],
    [{ value: 1, unit: 'parties' }, '1 person', '1 personne'],
    [{ value: 4, unit: 'payments' }, '4 payments', '4 paiements'],
  ] as const)('%o', (parameter, en, fr) => {
    expect([thresholdText(parameter, 'en'), thresholdText(parameter, 'fr')]).toEqual([en, fr]);
  });

  it('says who set what nobody published', () => {
    expect(thresholdSource('this project', 'en')).toBe('threshold set by this institution');
    expect(thresholdSource('AIC 634; this project for the counts', 'fr')).toBe(
      'AIC 634; seuil fixé par cet établissement for the counts',
    );
  });
});
