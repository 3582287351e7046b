import type { FactDefinition } from '../definition.js';
import { and, atLeast, distinct, scoped } from '../language.js';
import { atMostAtOnce, low } from './other-payers.js';

/** Told to each payer about the beneficiary: whether its payers come one after the other, and not all at once. */
export const whoComesApart: FactDefinition = {
  kind: 'fact',
  id: 'who-comes-apart',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Payers of this beneficiary who come one after the other',
    fr: 'Payeurs de ce bénéficiaire qui se succèdent',
  },
  reason: {
    en: 'at most two thirds of those who pay the same person low amounts do so within any sixty days',
    fr: 'au plus deux tiers de ceux qui versent de petits montants à la même personne le font en soixante jours',
  },
  question: {
    en: 'What brings one payer after the other to this person?',
    fr: 'Qu’est-ce qui amène ces payeurs l’un après l’autre à cette personne ?',
  },
  source_of_idea: 'Rights Lab, University of Nottingham',
  source_of_threshold: 'this project',
  unknown:
    'A beneficiary with one payer of low amounts has none who come one after the other. The payer to whom it is told, and payers linked to each other, are counted like all.',
  parameters: {},
  strata: [
    { name: 'one-after-the-other', when: and(atLeast(distinct('counterparty', low), 2), atMostAtOnce(2, 3)) },
  ],
  behind: scoped(),
};
