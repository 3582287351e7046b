import type { FactDefinition } from '../definition.js';
import { and, atLeast, scoped } from '../language.js';
import { mostReturn, returning } from './other-payers.js';

/**
 * Told to each payer about the beneficiary: how many others keep coming back with low amounts. `scoped`: also to those
 * whose own payments are set aside, as what is told bounds their explanation.
 */
export const whoReturns: FactDefinition = {
  kind: 'fact',
  id: 'who-returns',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who come back to this beneficiary',
    fr: 'Autres payeurs qui reviennent vers ce bénéficiaire',
  },
  reason: {
    en: 'others, unlinked to each other, pay the same person low amounts again and again at no pace',
    fr: 'd’autres payeurs, sans lien entre eux, versent à la même personne de petits montants, encore et sans rythme',
  },
  question: {
    en: 'What do these payers come back for?',
    fr: 'Pourquoi ces payeurs reviennent-ils ?',
  },
  source_of_idea:
    'Rights Lab, University of Nottingham; AIC Trends and Issues 589 (10.6 low payments per payer on average)',
  source_of_threshold: 'this project',
  unknown:
    'Payers of whom no contact detail is known count half, and never alone; a payment without a reference amount counts in the number and not in the share.',
  parameters: {},
  strata: [
    { name: 'one-returns', when: atLeast(returning, 2) },
    { name: 'two-return', when: and(atLeast(returning, 4), mostReturn) },
  ],
  behind: scoped(),
};
