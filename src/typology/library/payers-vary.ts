import type { Indicator } from '../definition.js';
import { atLeast, residual } from '../language.js';
import { varying } from './all-payers.js';

export const payersVary: Indicator = {
  kind: 'indicator',
  id: 'payers-vary',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: { en: 'Payers whose amounts vary widely', fr: 'Payeurs aux montants très variables' },
  reason: {
    en: 'payers, unlinked to each other, send this person now a few euros and now many times as much',
    fr: 'des payeurs, sans lien entre eux, envoient à cette personne tantôt quelques euros, tantôt bien plus',
  },
  question: {
    en: 'What does the same payer pay this person for with so different amounts?',
    fr: 'Que paie un même payeur à cette personne avec des montants si différents ?',
  },
  source_of_idea:
    'AUSTRAC 2025 (AUD 10 to 500) and FATF 2025 (EUR 10 to 200 usual, below 1,500): the amounts of one pattern lie far apart',
  source_of_threshold: 'this project',
  unknown:
    'A payment without a reference amount is not read; payers of whom no contact detail is known count half, and never alone. A fast series, three payments or more within two weeks and no other, is not counted: who pays so may be extorted.',
  parameters: {},
  strata: [
    { name: 'one-payer-varies', when: atLeast(varying, 2) },
    { name: 'two-payers-vary', when: atLeast(varying, 4) },
    { name: 'three-payers-vary', when: atLeast(varying, 6) },
  ],
  behind: residual(),
  decays: true,
};
