import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, distinct, or, parameter, residual } from '../language.js';

function atLeastOf(number: 'two' | 'three'): Expression {
  return or(
    atLeast(distinct('channel', residual()), parameter(number)),
    atLeast(distinct('provider_id', residual()), parameter(number)),
  );
}

export const manyChannels: Indicator = {
  kind: 'indicator',
  id: 'many-channels',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'breadth',
  title: { en: 'Several channels or providers', fr: 'Plusieurs canaux ou prestataires' },
  reason: {
    en: 'payments that nothing explains go by several channels or providers',
    fr: 'des paiements que rien n’explique passent par plusieurs canaux ou prestataires',
  },
  question: {
    en: 'Why was this one not enough: fees, opening hours, a limit, a refusal?',
    fr: 'Pourquoi un seul ne suffisait-il pas : frais, horaires, plafond, refus ?',
  },
  source_of_idea: 'FATF 2025',
  source_of_threshold: 'this project',
  unknown: 'A channel or provider that is not known is not counted.',
  parameters: { two: { value: 2, unit: 'groups' }, three: { value: 3, unit: 'groups' } },
  strata: [
    { name: 'two-ways', when: atLeastOf('two') },
    { name: 'three-ways', when: atLeastOf('three') },
  ],
  behind: residual(),
  decays: true,
};
