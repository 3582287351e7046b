import { expect, it } from 'vitest';
import { nightPayments } from '../typology/library/night-payments.js';
import { payersNamePrivateNeeds } from '../typology/library/payers-name-private-needs.js';
import { purposeShuffle } from '../typology/library/purpose-shuffle.js';
import type { PaymentLine } from './lead-explanation.js';
import { statedWith } from './stated-with.js';
import { testExplanation } from './test-explanation.js';

const [first] = testExplanation.payments;
if (first === undefined) throw new Error('the explanation has no payment');
const line = first;
const payments = (['family', 'unknown', 'gift', undefined, 'services'] as const).map(
  (purpose): PaymentLine => ({ ...line, purpose }),
);

it('a reason that reads purposes says with how many of the payments it cites one is understood', () => {
  const cited = [0, 1, 2, 3, 4];
  expect(statedWith(payersNamePrivateNeeds, 1, payments, cited, 'en')).toEqual([
    'a purpose that this reason reads stands with 2 of the 5 payments cited: support or living costs (1), present (1); with 2 more it is of no category that this reason reads (services, or words of none) and counts for nothing',
  ]);
  expect(statedWith(payersNamePrivateNeeds, 1, payments, cited, 'fr')[0]).toContain(
    'un motif que cette raison lit figure dans 2 des 5 paiements cités',
  );
});

it('a reason that reads none says nothing of them', () => {
  expect(statedWith(nightPayments, 1, payments, [0, 1], 'en')).toEqual([]);
  expect(statedWith(payersNamePrivateNeeds, 1, payments, [], 'en')).toEqual([]);
});

it('a reason that reads how purposes change reads services too', () => {
  const [text] = statedWith(purposeShuffle, 1, payments, [0, 1, 2, 3, 4], 'en');
  expect(text).toContain(
    '3 of the 5 payments cited: support or living costs (1), present (1), services (1); with 1',
  );
});
