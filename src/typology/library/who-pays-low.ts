import type { FactDefinition } from '../definition.js';
import { and, atLeast, scoped } from '../language.js';
import { inLowestBand, mostAreLow } from './other-payers.js';

/** Told to each payer about the beneficiary: whether its other payers keep to the lowest amounts. */
export const whoPaysLow: FactDefinition = {
  kind: 'fact',
  id: 'who-pays-low',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who pay this beneficiary the lowest amounts',
    fr: 'Autres payeurs de ce bénéficiaire qui versent les plus petits montants',
  },
  reason: {
    en: 'most of the others who pay the same person, unlinked to each other, keep to the lowest amounts',
    fr: 'la plupart des autres payeurs de la même personne, sans lien entre eux, s’en tiennent aux plus petits montants',
  },
  question: {
    en: 'What do these small sums, sent by so many, pay for?',
    fr: 'Que paient ces petites sommes, envoyées par tant de gens ?',
  },
  source_of_idea: 'FATF 2025 and AIC Trends and Issues 634 (amounts); Rights Lab, University of Nottingham',
  source_of_threshold: 'this project',
  unknown:
    'Payers of whom no contact detail is known count half, and never alone; a payment without a reference amount counts in the number and not in the share.',
  parameters: {},
  strata: [
    { name: 'two-lowest', when: and(atLeast(inLowestBand, 4), mostAreLow) },
    { name: 'three-lowest', when: and(atLeast(inLowestBand, 6), mostAreLow) },
    { name: 'five-lowest', when: and(atLeast(inLowestBand, 10), mostAreLow) },
  ],
  behind: scoped(),
};
