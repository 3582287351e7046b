import { describe, expect, it } from 'vitest';
import { catalogue } from '../typology/catalogue.js';
import { library } from '../typology/library/index.js';
import { reachesAlert, reachesFloor } from './bands.js';
import { checkWeights } from './check-weights.js';
import { placementOf, victimIndicators } from './routes.js';
import { weights202611 as weights } from './weights-2026-11.js';

function weight(indicator: string, stratum: number): number {
  const found = weights.indicators[indicator]?.weights.at(stratum);
  if (found === undefined) throw new Error(`no stratum ${stratum} of ${indicator}`);
  return found;
}

function score(...hits: readonly (readonly [string, number])[]): number {
  return hits.reduce((sum, [indicator, stratum]) => sum + weight(indicator, stratum), weights.prior);
}

const strongest = -1;
const weakest = 1;
/** Strata of low-value-series. */
const threeBelow150 = 4;
const twoBelow60 = 7;

describe('the weights that ship', () => {
  it('fit the definitions that ship', () => {
    expect(() => checkWeights(weights, catalogue(library))).not.toThrow();
    const series = library.find(({ id }) => id === 'low-value-series');
    const names = series?.kind === 'indicator' ? series.strata.map(({ name }) => name) : [];
    expect([names[twoBelow60 - 1], names[threeBelow150 - 1]]).toEqual([
      'two-below-60',
      'three-to-five-below-150',
    ]);
  });

  it('leave one or two low payments alone under the floor', () => {
    const alone = score(
      ['low-value-series', twoBelow60],
      ['new-beneficiaries', strongest],
      ['same-night-repeat', strongest],
      ['one-to-many', weakest],
    );
    expect(reachesFloor(alone, weights)).toBe(false);
  });

  it('alert a low series with many signs of one person whom others pay, and not one of what is told of others alone', () => {
    const manner = ['signs-together', 'payers-for-private-needs', 'varying-payers'] as const;
    const shared = [
      ['low-value-series', threeBelow150],
      ['shared-beneficiary', strongest],
    ] as const;
    const together = [
      ['signs-together', strongest],
      ['payers-for-private-needs', strongest],
      ['varying-payers', weakest],
    ] as const;
    expect(reachesAlert(score(...shared, ...together), weights)).toBe(true);
    for (const one of manner) expect(reachesAlert(score(...shared, [one, weakest]), weights)).toBe(false);
    expect(reachesFloor(score(...shared), weights)).toBe(false);
    const two = score(
      ['low-value-series', twoBelow60],
      ['new-beneficiaries', strongest],
      ['shared-beneficiary', weakest],
    );
    expect(reachesFloor(two, weights)).toBe(false);
  });

  it('do not alert a series without anybody else behind it, however long', () => {
    const { amount, rhythm, breadth } = weights.caps;
    expect(reachesAlert(weights.prior + amount + rhythm + breadth, weights)).toBe(false);
  });

  it('take a payee whom an intermediary hides for 4 dB at most', () => {
    expect(weight('via-intermediary-series', strongest)).toBeLessThanOrEqual(40);
  });

  it.each(['listed-beneficiary', 'listed-payer'])('alert %s alone', (indicator) => {
    expect(reachesAlert(score([indicator, weakest]), weights)).toBe(true);
  });

  it.each(victimIndicators)('open the protection route of %s at once', (indicator) => {
    expect(reachesFloor(score([indicator, weakest]), weights)).toBe(true);
  });

  it.each(victimIndicators)(
    'leave whoever pays as one of %s does and is far above the alert besides to a trained reader (R2)',
    (victimIndicator) => {
      const victim = score([victimIndicator, strongest]);
      const pattern = score(
        ['signs-together', strongest],
        ['collector-variants', strongest],
        ['payers-for-private-needs', strongest],
        ['varying-payers', strongest],
      );
      const standing = {
        role: 'payer',
        ages: undefined,
        severalNames: false,
        victimIndicator,
        victim,
      } as const;
      expect(placementOf({ ...standing, pattern }, weights)).toMatchObject({ route: 'undetermined' });
      const { alert, cuts } = weights;
      expect(placementOf({ ...standing, pattern: cuts[alert] }, weights)).toMatchObject({
        route: victimIndicator,
      });
    },
  );

  it('ship with a reason for each', () => {
    for (const { reason } of Object.values(weights.indicators)) expect(reason).toMatch(/\.$/);
  });
});
