import type { Indicator } from '../definition.js';
import { atLeast } from '../language.js';
import { atNoPace } from './all-payers.js';
import { lowFromAbroad } from './low-amounts.js';

export const payersWithoutPace: Indicator = {
  kind: 'indicator',
  id: 'payers-without-pace',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: { en: 'Payers who pay in fits and starts', fr: 'Payeurs qui paient par à-coups' },
  reason: {
    en: 'somebody pays this person low amounts again and again, hours, days and weeks apart',
    fr: 'quelqu’un verse à cette personne de petits montants, encore et encore, à des heures, des jours et des semaines d’intervalle',
  },
  question: {
    en: 'What sets the moments at which these payers pay?',
    fr: 'Qu’est-ce qui décide des moments où ces payeurs paient ?',
  },
  source_of_idea: 'AIC Trends and Issues 589 (payments come in bursts); Rights Lab, University of Nottingham',
  source_of_threshold: 'this project',
  unknown:
    'Below four known times between payments nothing is said of a payer; one of whom no contact detail is known never counts alone. A fast series, three payments or more within two weeks and no other, is not counted: who pays so may be extorted.',
  parameters: {},
  strata: [
    { name: 'one-payer-without-pace', when: atLeast(atNoPace, 2) },
    { name: 'two-payers-without-pace', when: atLeast(atNoPace, 4) },
  ],
  behind: lowFromAbroad,
  decays: true,
};
