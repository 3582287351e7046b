import type { FactDefinition } from '../definition.js';
import { and, atLeast, residual } from '../language.js';
import { notAtOnce, others, returningLow } from './other-payers.js';

/** Told to each payer about the beneficiary: whether others pay it over months, and come back in the lowest band. */
export const whoLasts: FactDefinition = {
  kind: 'fact',
  id: 'who-lasts',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who pay this beneficiary over months',
    fr: 'Autres payeurs de ce bénéficiaire au fil des mois',
  },
  reason: {
    en: 'others, unlinked to each other, pay the same person low amounts over months, not all at once',
    fr: 'd’autres payeurs, sans lien entre eux, versent de petits montants à la même personne au fil des mois, et non tous à la fois',
  },
  question: {
    en: 'What brings new payers to this person month after month?',
    fr: 'Qu’est-ce qui amène de nouveaux payeurs à cette personne mois après mois ?',
  },
  source_of_idea: 'Rights Lab, University of Nottingham',
  source_of_threshold: 'this project',
  unknown: 'Payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [
    { name: 'three-over-months', when: and(atLeast(others, 6), notAtOnce) },
    { name: 'two-return-over-months', when: and(atLeast(returningLow, 4), notAtOnce) },
  ],
  behind: residual(),
};
