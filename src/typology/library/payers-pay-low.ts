import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, times } from '../language.js';
import { everyone, inLowestBand } from './all-payers.js';
import { lowFromAbroad } from './low-amounts.js';

/** Three in four or more of all: who sells or gathers is also paid more. */
const mostAreLow: Expression = atLeast(times(4, inLowestBand), times(3, everyone));

function payersAtLowest(number: number): Expression {
  return and(atLeast(inLowestBand, 2 * number), mostAreLow);
}

export const payersPayLow: Indicator = {
  kind: 'indicator',
  id: 'payers-pay-low',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: {
    en: 'Payers who keep to the lowest amounts',
    fr: 'Payeurs qui s’en tiennent aux plus petits montants',
  },
  reason: {
    en: 'most of those who pay this person, unlinked to each other, keep to the lowest amounts, at no pace',
    fr: 'la plupart des payeurs de cette personne, sans lien entre eux, s’en tiennent aux plus petits montants, sans rythme',
  },
  question: {
    en: 'What do these small sums, sent by so many, pay for?',
    fr: 'Que paient ces petites sommes, envoyées par tant de gens ?',
  },
  source_of_idea: 'FATF 2025 and AIC Trends and Issues 634 (amounts); Rights Lab, University of Nottingham',
  source_of_threshold: 'this project',
  unknown:
    'Payers of whom no contact detail is known count half, and never alone; a payment without a reference amount counts in the number and not in the share. A fast series, three payments or more within two weeks and no other, is not counted: who pays so may be extorted.',
  parameters: {},
  strata: [
    { name: 'two-payers-lowest', when: payersAtLowest(2) },
    { name: 'three-payers-lowest', when: payersAtLowest(3) },
    { name: 'five-payers-lowest', when: payersAtLowest(5) },
  ],
  behind: lowFromAbroad,
  decays: true,
};
