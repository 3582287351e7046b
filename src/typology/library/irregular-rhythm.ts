import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { compare, gapShare, parameter, residual } from '../language.js';

/** Times between half and twice their median. */
const nearMedian: Expression = gapShare(50, 200, residual(), 4);

export const irregularRhythm: Indicator = {
  kind: 'indicator',
  id: 'irregular-rhythm',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'rhythm',
  title: { en: 'No rhythm', fr: 'Aucun rythme' },
  reason: {
    en: 'payments that nothing explains follow each other at no pace',
    fr: 'les paiements que rien n’explique se suivent sans rythme',
  },
  question: {
    en: 'What sets the moments at which the payer pays?',
    fr: 'Qu’est-ce qui décide des moments où le payeur paie ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown: 'Below four known times between payments the indicator is unknown.',
  parameters: { half: { value: 50, unit: 'percent' }, quarter: { value: 25, unit: 'percent' } },
  strata: [
    { name: 'loose', when: compare(nearMedian, '<=', parameter('half')) },
    { name: 'no-pace', when: compare(nearMedian, '<=', parameter('quarter')) },
  ],
  behind: residual(),
  decays: true,
};
