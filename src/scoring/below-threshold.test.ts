import { describe, expect, it } from 'vitest';
import { inLowestBand } from '../typology/library/all-payers.js';
import { lowValueSeries } from '../typology/library/low-value-series.js';
import { nightPayments } from '../typology/library/night-payments.js';
import { payersPayLow } from '../typology/library/payers-pay-low.js';
import { possibleExtortionVictim } from '../typology/library/possible-extortion-victim.js';
import { belowTexts } from './below-threshold.js';
import type { Measured } from './lead-explanation.js';
import { measuresOfStratum } from './screen/explain-steps.js';

function nights(value: string, share: Measured['share']): readonly Measured[] {
  return measuresOfStratum(nightPayments, 1).map((measure) => ({
    measure,
    value,
    ...(share === undefined ? {} : { share }),
  }));
}

describe('what is there of an indicator that does not hold', () => {
  it('is said with its numbers and with what is asked for', () => {
    const measured = nights('26/69', { part: 52, of: 138 });
    const [en = ''] = belowTexts(nightPayments, measured, 'EUR', 'en');
    expect(en).toMatch(
      /^share of payments from 22 h on at the payer or before 5 h at the payer.*: 37\.7 % \(52 of 138\), asked for: 50 % or more$/,
    );
    expect(belowTexts(nightPayments, measured, 'EUR', 'fr')[0]).toMatch(
      /37,7 % \(52 sur 138\), seuil : 50 % ou plus$/,
    );
  });

  it('leaves out what is asked for and is there', () => {
    const few = (all: string, lowest: string): readonly string[] => {
      const [of, least] = measuresOfStratum(payersPayLow, 1).filter(({ kind }) => kind === 'unlinked');
      if (of === undefined || least === undefined) throw new Error('it counts two kinds of payers');
      return belowTexts(
        payersPayLow,
        [of, least].map((measure) => ({ measure, value: measure === inLowestBand ? lowest : all })),
        'EUR',
        'en',
      );
    };
    expect(few('8', '2').join()).toMatch(/from 5 to 60 EUR\): 1, asked for: 2 or more$/);
    expect(few('8', '6')).toEqual([]);
  });

  it('takes a parameter in percent for the share that it is', () => {
    const [share] = measuresOfStratum(lowValueSeries, 1).filter(({ kind }) => kind === 'share');
    const [other] = measuresOfStratum(lowValueSeries, 1).filter(({ kind }) => kind !== 'share');
    if (share === undefined || other === undefined) throw new Error('it asks for a share and for a number');
    const of = (part: string, number: string): readonly string[] =>
      belowTexts(
        lowValueSeries,
        [
          { measure: share, value: part },
          { measure: other, value: number },
        ],
        'EUR',
        'en',
      );
    expect(of('3/4', '1').join()).not.toContain('75 %');
    expect(of('1/4', '1').join()).toContain('25 %, asked for: 50 % or more');
  });

  it('is nothing where nothing was found, or where it is unknown', () => {
    expect(belowTexts(nightPayments, nights('0', { part: 0, of: 138 }), 'EUR', 'en')).toEqual([]);
    expect(belowTexts(nightPayments, nights('unknown', undefined), 'EUR', 'en')).toEqual([]);
    expect(belowTexts(possibleExtortionVictim, [], 'EUR', 'en')).toEqual([]);
  });
});
