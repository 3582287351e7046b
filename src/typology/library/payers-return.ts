import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, times } from '../language.js';
import { everyone, returning } from './all-payers.js';
import { lowFromAbroad } from './low-amounts.js';

/** Two in five or more of all: of those who answer an appeal or buy once, few come back. */
const mostReturn: Expression = atLeast(times(5, returning), times(2, everyone));

export const payersReturn: Indicator = {
  kind: 'indicator',
  id: 'payers-return',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: { en: 'Payers who come back at no pace', fr: 'Payeurs qui reviennent sans rythme' },
  reason: {
    en: 'many of those who pay this person, unlinked to each other, come back with low amounts at no pace',
    fr: 'beaucoup des payeurs de cette personne, sans lien entre eux, reviennent avec de petits montants, sans rythme',
  },
  question: { en: 'What do these payers come back for?', fr: 'Pourquoi ces payeurs reviennent-ils ?' },
  source_of_idea:
    'Rights Lab, University of Nottingham; AIC Trends and Issues 589 (10.6 low payments per payer on average)',
  source_of_threshold: 'this project',
  unknown:
    'Payers of whom no contact detail is known count half, and never alone. A fast series, three payments or more within two weeks and no other, is not counted: who pays so may be extorted.',
  parameters: {},
  strata: [
    { name: 'three-payers-return', when: and(atLeast(returning, 6), mostReturn) },
    { name: 'five-payers-return', when: and(atLeast(returning, 10), mostReturn) },
  ],
  behind: lowFromAbroad,
  decays: true,
};
