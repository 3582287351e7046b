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
    en: 'Pays whom somebody pays who pays many',
    fr: 'Paie une personne payée aussi par quelqu’un qui en paie beaucoup',
  },
  reason: {
    en: 'low payments that nothing explains go to a person whom somebody else pays as well who, without a tie to any, pays four people abroad or more',
    fr: 'de petits paiements que rien n’explique vont à une personne payée aussi par quelqu’un qui, sans lien avec aucune, paie au moins quatre personnes à l’étranger',
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
    { name: 'two-wide-payers', when: atLeast(wide, 2) },
  ],
  behind: low,
  decays: true,
};
