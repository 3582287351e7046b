import type { FactDefinition } from '../definition.js';
import { and, atLeast, or, scoped } from '../language.js';
import { atMostAtOnce, others } from './other-payers.js';

/** Told to each payer about the beneficiary: over how long its other payers are spread. */
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
    {
      name: 'two-over-months',
      when: or(and(atLeast(others, 4), atMostAtOnce(2, 3)), and(atLeast(others, 6), atMostAtOnce(4, 5))),
    },
    { name: 'three-over-months', when: and(atLeast(others, 6), atMostAtOnce(2, 3)) },
    { name: 'five-over-many-months', when: and(atLeast(others, 10), atMostAtOnce(1, 2)) },
  ],
  behind: scoped(),
};
