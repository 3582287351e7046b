import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, times } from '../language.js';
import { forWeeks, returning } from './all-payers.js';
import { lowFromAbroad } from './low-amounts.js';

const halfAreGone: Expression = atLeast(times(2, forWeeks), returning);

export const payersComeForWeeks: Indicator = {
  kind: 'indicator',
  id: 'payers-come-for-weeks',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: { en: 'Payers who come for weeks and are gone', fr: 'Payeurs de quelques semaines, puis plus' },
  reason: {
    en: 'most of the payers who come back to this person do so within some weeks or months, and not over the year',
    fr: 'la plupart des payeurs qui reviennent vers cette personne le font en quelques semaines ou mois, et non sur l’année',
  },
  question: {
    en: 'Why do these payers come and go, while this person goes on receiving?',
    fr: 'Pourquoi ces payeurs se succèdent-ils alors que cette personne continue de recevoir ?',
  },
  source_of_idea:
    'this project (hypothesis), beside AIC Trends and Issues 589 (payments come in bursts): support and giving go on, and what is bought comes to an end',
  source_of_threshold: 'this project',
  unknown:
    'A relation that began lately counts as one for weeks; payers of whom no contact detail is known count half, and never alone. A fast series, three payments or more within two weeks and no other, is not counted: who pays so may be extorted.',
  parameters: {},
  strata: [
    { name: 'one-payer-for-weeks', when: and(atLeast(forWeeks, 2), halfAreGone) },
    { name: 'two-payers-for-weeks', when: and(atLeast(forWeeks, 4), halfAreGone) },
  ],
  behind: lowFromAbroad,
  decays: true,
};
