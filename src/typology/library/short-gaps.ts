import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, below, days, gap, parameter, residual, share } from '../language.js';
import { below150 } from './low-amounts.js';

const usualGap: Expression = gap('median', residual(), 2);

const mostlyLow: Expression = atLeast(share(below150, residual(), 1), parameter('half'));

export const shortGaps: Indicator = {
  kind: 'indicator',
  id: 'short-gaps',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'rhythm',
  title: { en: 'Short gaps between low payments', fr: 'Petits paiements rapprochés' },
  reason: {
    en: 'low payments that nothing explains follow each other at short intervals',
    fr: 'de petits paiements que rien n’explique se suivent à intervalles courts',
  },
  question: {
    en: 'What makes the payer pay again so soon?',
    fr: 'Qu’est-ce qui amène le payeur à repayer si vite ?',
  },
  source_of_idea: 'AIC Trends and Issues 634',
  source_of_threshold: 'AIC Trends and Issues 634',
  unknown:
    'With fewer than three payments the gaps are unknown; gaps next to a booking known to the day count in days.',
  parameters: {
    short: { value: days(20), unit: 'seconds' },
    half: { value: 50, unit: 'percent' },
  },
  strata: [{ name: 'short', when: and(below(usualGap, parameter('short')), mostlyLow) }],
  behind: residual(),
  decays: true,
};
