import type { FactDefinition } from '../definition.js';
import { atLeast, scoped } from '../language.js';
import { atNoPace } from './other-payers.js';

/**
 * Told to each payer about the beneficiary. One such other is the whole of it: how many there are grows with how much
 * everybody sends.
 */
export const whoHasNoPace: FactDefinition = {
  kind: 'fact',
  id: 'who-has-no-pace',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who pay this beneficiary in fits and starts',
    fr: 'Autres payeurs de ce bénéficiaire qui paient par à-coups',
  },
  reason: {
    en: 'somebody else, without a known link, pays the same person low amounts again and again, hours, days and weeks apart',
    fr: 'une autre personne, sans lien connu, verse de petits montants à la même personne, encore et encore, à des heures, des jours et des semaines d’intervalle',
  },
  question: {
    en: 'What sets the moments at which this other payer pays?',
    fr: 'Qu’est-ce qui décide des moments où cet autre payeur paie ?',
  },
  source_of_idea: 'AIC Trends and Issues 589 (payments come in bursts); Rights Lab, University of Nottingham',
  source_of_threshold: 'this project',
  unknown:
    'Below four known times between payments nothing is said of a payer; one of whom no contact detail is known never counts alone.',
  parameters: {},
  strata: [{ name: 'one-without-pace', when: atLeast(atNoPace, 2) }],
  behind: scoped(),
};
