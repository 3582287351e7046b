import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact } from '../language.js';
import { low } from './other-payers.js';

const near: Expression = fact('self', 'near-outcome');

/** Two hops at most, from what people or courts decided and never from a score; the payer's own outcome is left out. */
export const nearOutcome: Indicator = {
  kind: 'indicator',
  id: 'near-outcome',
  version: 1,
  side: 'payer',
  mode: 'screen',
  typology: 'payer-pattern',
  family: 'structure',
  title: { en: 'Near a human decision', fr: 'Proche d’une décision humaine' },
  reason: {
    en: 'low payments that nothing explains go to a beneficiary about whom, or about another payer of whom, people decided',
    fr: 'de petits paiements que rien n’explique vont à un bénéficiaire qui a fait l’objet d’une décision humaine, ou dont un autre payeur a fait l’objet d’une telle décision',
  },
  question: {
    en: 'What was decided, about whom, and does it say anything about this payer?',
    fr: 'Qu’a-t-on décidé, au sujet de qui, et cela dit-il quelque chose de ce payeur ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. Linked payers, beneficiaries with more than fifty payers or of an organisation, and what was reversed or cleared pass nothing on.',
  parameters: {},
  strata: [
    { name: 'one-report', when: atLeast(near, 1) },
    { name: 'two-reports-or-a-finding', when: atLeast(near, 2) },
    { name: 'several-findings', when: atLeast(near, 3) },
  ],
  behind: low,
  decays: true,
};
