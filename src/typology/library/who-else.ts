import type { FactDefinition } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, distinct, scoped } from '../language.js';
import { low, others } from './other-payers.js';

const places: Expression = distinct('payer_place', low);

/** Told to each payer about the beneficiary: who else pays it, and how unlike each other they are. */
export const whoElse: FactDefinition = {
  kind: 'fact',
  id: 'who-else',
  version: 2,
  side: 'beneficiary',
  title: { en: 'Others who pay this beneficiary', fr: 'Autres payeurs de ce bénéficiaire' },
  reason: {
    en: 'others, unlinked to each other, pay the same person low amounts',
    fr: 'd’autres payeurs, sans lien entre eux, versent de petits montants à la même personne',
  },
  question: {
    en: 'What do these payers have in common besides the beneficiary?',
    fr: 'Qu’ont en commun ces payeurs, hormis le bénéficiaire ?',
  },
  source_of_idea:
    'Rights Lab, University of Nottingham; one-hop fan-in in published anti-money-laundering benchmarks',
  source_of_threshold: 'this project',
  unknown:
    'Payers of whom no contact detail is known count half, and never alone; of more than 256 payers those who paid last are read.',
  parameters: {},
  strata: [
    { name: 'one-other', when: atLeast(others, 2) },
    { name: 'two-others', when: atLeast(others, 4) },
    { name: 'three-others', when: atLeast(others, 6) },
    { name: 'five-others-apart', when: and(atLeast(others, 10), atLeast(places, 3)) },
    { name: 'eight-others-apart', when: and(atLeast(others, 16), atLeast(places, 4)) },
    { name: 'twelve-others-apart', when: and(atLeast(others, 24), atLeast(places, 6)) },
  ],
  behind: scoped(),
};
