import type { FactDefinition } from '../definition.js';
import { scoped } from '../language.js';
import { mostForWeeks } from './other-payers.js';

/**
 * Told to each payer about the beneficiary. One stratum: beside who returns, how many there are adds nothing; that they
 * are half or more of those who return does.
 */
export const whoComesForWeeks: FactDefinition = {
  kind: 'fact',
  id: 'who-comes-for-weeks',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who pay this beneficiary for weeks and are gone',
    fr: 'Autres payeurs de ce bénéficiaire pendant quelques semaines, puis plus',
  },
  reason: {
    en: 'most of the others who come back to the same person do so within some weeks or months, and not over the year',
    fr: 'la plupart des autres payeurs qui reviennent vers la même personne le font en quelques semaines ou mois, et non sur l’année',
  },
  question: {
    en: 'Why do these payers come and go, while this person goes on receiving?',
    fr: 'Pourquoi ces payeurs se succèdent-ils alors que cette personne continue de recevoir ?',
  },
  source_of_idea:
    'this project (hypothesis), beside AIC Trends and Issues 589 (payments come in bursts): support and giving go on, and what is bought comes to an end',
  source_of_threshold: 'this project',
  unknown:
    'A relation that began lately counts as one for weeks; payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [{ name: 'most-for-weeks', when: mostForWeeks }],
  behind: scoped(),
};
