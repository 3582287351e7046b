import { expect, it } from 'vitest';
import { nightPayments } from '../typology/library/night-payments.js';
import { payersNamePrivateNeeds } from '../typology/library/payers-name-private-needs.js';
import type { PaymentLine } from './lead-explanation.js';
import { statedWith } from './stated-with.js';
import { testExplanation } from './test-explanation.js';

const [first] = testExplanation.payments;
if (first === undefined) throw new Error('the explanation has no payment');
const line = first;
const payments = (['family', 'unknown', 'gift', undefined, 'unknown'] as const).map(
  (purpose): PaymentLine => ({ ...line, purpose }),
);

it('a reason that reads purposes says with how many of the payments it cites one is understood', () => {
  const cited = [0, 1, 2, 3];
  expect(statedWith(payersNamePrivateNeeds, 1, payments, cited, 'en')).toEqual([
    'a purpose of a known category stands with 2 of the 4 payments cited: support or living costs (1), present (1); with 1 more the words given are of no known category and count for nothing',
  ]);
  expect(statedWith(payersNamePrivateNeeds, 1, payments, cited, 'fr')[0]).toContain(
    'un motif de catégorie connue figure dans 2 des 4 paiements cités',
  );
});

it('a reason that reads none says nothing of them', () => {
  expect(statedWith(nightPayments, 1, payments, [0, 1], 'en')).toEqual([]);
  expect(statedWith(payersNamePrivateNeeds, 1, payments, [], 'en')).toEqual([]);
});
