import type { Indicator } from '../definition.js';
import { atLeast, parameter, share } from '../language.js';
import { from5to60 } from './low-amounts.js';
import { shared } from './told-of-beneficiary.js';

/** Known false speaks against: what others do is said of a payer who pays as they do. */
export const ownAmountsLow: Indicator = {
  kind: 'indicator',
  id: 'own-amounts-low',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'amount',
  title: {
    en: 'Lowest amounts to a shared beneficiary',
    fr: 'Plus petits montants à un bénéficiaire partagé',
  },
  reason: {
    en: 'half or more of the payments to somebody whom others pay as well are of the lowest amounts',
    fr: 'la moitié au moins des paiements à une personne que d’autres paient aussi sont des plus petits montants',
  },
  question: {
    en: 'What do these payments pay for, and why in this amount?',
    fr: 'À quoi servent ces paiements, et pourquoi ces montants ?',
  },
  source_of_idea: 'AIC Trends and Issues 634 (below AUD 55); ECPAT Sweden (SEK 90 to 300)',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where nobody else pays any of the beneficiaries, or no amount paid to them is known; a payment without a reference amount is not read.',
  parameters: { half: { value: 50, unit: 'percent' } },
  strata: [{ name: 'half-lowest', when: atLeast(share(from5to60, shared, 1), parameter('half')) }],
  behind: shared,
  decays: true,
};
