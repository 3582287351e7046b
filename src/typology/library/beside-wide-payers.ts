import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact } from '../language.js';
import { low } from './other-payers.js';

const wide: Expression = fact('self', 'beside-wide-payers');

/** What somebody else does is bounded evidence: it raises what payments of one’s own begin. */
export const besideWidePayers: Indicator = {
  kind: 'indicator',
  id: 'beside-wide-payers',
  version: 1,
  side: 'payer',
  mode: 'screen',
  typology: 'payer-pattern',
  family: 'structure',
  title: {
    en: 'Shares a beneficiary with somebody who pays many people',
    fr: 'Partage un bénéficiaire avec quelqu’un qui paie beaucoup de monde',
  },
  reason: {
    en: 'low payments that nothing explains go to a person whom somebody else pays as well, who pays four people abroad or more and shows a tie to none of them',
    fr: 'de petits paiements que rien n’explique vont à une personne payée aussi par quelqu’un d’autre, qui paie au moins quatre personnes à l’étranger sans montrer de lien avec aucune',
  },
  question: {
    en: 'What brings somebody who pays so many people to this one, and this payer as well?',
    fr: 'Qu’est-ce qui amène vers cette personne quelqu’un qui en paie tant d’autres, et ce payeur aussi ?',
  },
  source_of_idea:
    'AIC Trends and Issues 589 (the top 3 % of payers make half of all payments) and the AUSTRAC statement of claim against Westpac 2019 (many beneficiaries each)',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. Linked payers, beneficiaries with more than fifty payers or of an organisation, and what was sent back pass nothing on.',
  parameters: {},
  strata: [
    { name: 'one-wide-payer', when: atLeast(wide, 1) },
    { name: 'sixth-are-wide', when: atLeast(wide, 2) },
    { name: 'third-are-wide', when: atLeast(wide, 3) },
  ],
  behind: low,
  decays: true,
};
