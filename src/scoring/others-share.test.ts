import { expect, it } from 'vitest';
import type { LeadExplanation } from './lead-explanation.js';
import { othersShare, restsOnOthers, restsOnOthersText } from './others-share.js';
import { position } from './test-evidence.js';
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
  const share = othersShare(review) ?? 0;
  expect(share).toBeGreaterThan(0.5);
  expect(share).toBeLessThan(1);
  const found = restsOnOthers(review);
  if (found === undefined) throw new Error('rests on others');
  expect(restsOnOthersText(found, 'en')).toBe(
    `Rests on what others who pay the same people do (${Math.round(share * 100)} % of the pattern score); own payments counted: 2, 55.00 EUR.`,
  );
  expect(restsOnOthersText(found, 'fr')).toContain('ses propres paiements comptés : 2, 55,00 EUR.');
});

it('says nothing of a lead on its own payments, nor on a route that protects', () => {
  expect(restsOnOthers({ ...review, told: new Map() })).toBeUndefined();
  expect(restsOnOthers({ ...testExplanation, told })).toBeUndefined();
  expect(othersShare({ ...review, pattern: { ...review.pattern, steps: [] } })).toBeUndefined();
});
