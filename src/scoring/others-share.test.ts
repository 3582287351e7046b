import { expect, it } from 'vitest';
import { collectorVariants } from '../typology/library/collector-variants.js';
import type { LeadExplanation } from './lead-explanation.js';
import { othersShare, restsOnOthers, restsOnOthersText } from './others-share.js';
import { position, testCatalogue } from './test-evidence.js';
import { testExplanation } from './test-explanation.js';

const told: LeadExplanation['told'] = new Map([
  [position('structure-one'), [{ counterparty: 'B-1', fact: 'who-else', stratum: 1 }]],
]);
const review: LeadExplanation = {
  ...testExplanation,
  told,
  lead: { ...testExplanation.lead, route: 'review' },
};

it('a lead most of which is told of others says so first, with what is its own', () => {
  const share = othersShare(review, testCatalogue) ?? 0;
  expect(share).toBeGreaterThan(0.5);
  expect(share).toBeLessThan(1);
  const found = restsOnOthers(review, testCatalogue);
  if (found === undefined) throw new Error('rests on others');
  expect(restsOnOthersText(found, 'en')).toBe(
    `Rests on what others who pay the same people do (${Math.round(share * 100)} % of what speaks for the lead); own payments counted: 2, 55.00 EUR.`,
  );
  expect(restsOnOthersText(found, 'fr')).toContain('ses propres paiements comptés : 2, 55,00 EUR.');
});

it('says nothing of a lead on its own payments, nor on a route that protects', () => {
  expect(restsOnOthers({ ...review, told: new Map() }, testCatalogue)).toBeUndefined();
  expect(restsOnOthers({ ...testExplanation, told }, testCatalogue)).toBeUndefined();
  expect(
    othersShare({ ...review, pattern: { ...review.pattern, steps: [] } }, testCatalogue),
  ).toBeUndefined();
});

it('counts what facts of others alone make true, which no stream of this payer tells', () => {
  const { indicators } = testCatalogue;
  const at = position('amount-one');
  const known = indicators[at];
  if (known === undefined) throw new Error('no such indicator');
  const ofOthers = { ...known, strata: collectorVariants.strata };
  const catalogue = { ...testCatalogue, indicators: indicators.with(at, ofOthers) };
  const before = othersShare(review, testCatalogue) ?? 0;
  expect(othersShare(review, catalogue) ?? 0).toBeGreaterThan(before);
});
