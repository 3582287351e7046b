import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, column, greatest, minus, parameter, residual } from '../language.js';

const older: Expression = greatest(minus(column('payer_age'), column('beneficiary_age')), residual());

export const ageGap: Indicator = {
  kind: 'indicator',
  id: 'age-gap',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'breadth',
  title: { en: 'Payer much older', fr: 'Payeur bien plus âgé' },
  reason: {
    en: 'the payer is much older than somebody who gets payments that nothing explains',
    fr: 'le payeur est bien plus âgé qu’une personne à qui il fait des paiements que rien n’explique',
  },
  question: {
    en: 'Is this a parent, an aunt, a godparent, an employer?',
    fr: 'Est-ce un père ou une mère, une tante, un parrain, un employeur ?',
  },
  source_of_idea: 'FATF 2025',
  source_of_threshold: 'this project',
  unknown: 'The ages of both sides must be known at one payment; else the indicator is unknown.',
  parameters: { generation: { value: 25, unit: 'years' }, more: { value: 40, unit: 'years' } },
  strata: [
    { name: 'a-generation', when: atLeast(older, parameter('generation')) },
    { name: 'more-than-a-generation', when: atLeast(older, parameter('more')) },
  ],
  behind: residual(),
  decays: true,
};
