import type { FactDefinition } from '../definition.js';
import { atLeast, scoped } from '../language.js';
import { varying } from './other-payers.js';

/** Told to each payer about the beneficiary: whether what the others pay has neither a price nor a level. */
export const whoVaries: FactDefinition = {
  kind: 'fact',
  id: 'who-varies',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others whose payments to this beneficiary vary widely',
    fr: 'Autres payeurs dont les versements à ce bénéficiaire varient fortement',
  },
  reason: {
    en: 'others, unlinked to each other, send the same person now a few euros and now many times as much',
    fr: 'd’autres payeurs, sans lien entre eux, envoient à la même personne tantôt quelques euros, tantôt bien plus',
  },
  question: {
    en: 'What do others pay this person for with such different amounts?',
    fr: 'Que paient d’autres à cette personne avec des montants si différents ?',
  },
  source_of_idea:
    'AUSTRAC 2025 (AUD 10 to 500) and FATF 2025 (EUR 10 to 200 usual, below 1,500): the amounts of one pattern lie far apart',
  source_of_threshold: 'this project',
  unknown:
    'A payment without a reference amount is not read; payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [
    { name: 'one-varies', when: atLeast(varying, 2) },
    { name: 'two-vary', when: atLeast(varying, 4) },
  ],
  behind: scoped(),
};
