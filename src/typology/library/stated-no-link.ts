import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, is, parameter, residual, share } from '../language.js';

const noTie: Expression = share(is('relationship', 'friend', 'none', 'other'), residual(), 1);

export const statedNoLink: Indicator = {
  kind: 'indicator',
  id: 'stated-no-link',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'breadth',
  title: { en: 'No tie stated', fr: 'Aucun lien déclaré' },
  reason: {
    en: 'asked what the beneficiary is to them, the payer says friend, nothing or something else',
    fr: 'interrogé sur son lien avec le bénéficiaire, le payeur répond ami, aucun ou autre',
  },
  question: {
    en: 'How did the payer and this person meet, and have they ever met?',
    fr: 'Comment le payeur et cette personne se sont-ils rencontrés, et se sont-ils jamais vus ?',
  },
  source_of_idea: 'AUSTRAC 2022; FATF 2025',
  source_of_threshold: 'this project',
  unknown:
    'Only an answer counts: a relationship that was not asked or not answered is unknown, and so is the indicator without any answer.',
  parameters: { half: { value: 50, unit: 'percent' }, most: { value: 75, unit: 'percent' } },
  strata: [
    { name: 'half', when: atLeast(noTie, parameter('half')) },
    { name: 'most', when: atLeast(noTie, parameter('most')) },
  ],
  behind: residual(),
  decays: true,
};
