import type { Indicator, Stratum } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, count, parameter, residual, share } from '../language.js';
import { below150, from5to60 } from './low-amounts.js';

type Size = readonly [name: string, least: number];

const repeated: readonly Size[] = [
  ['two', 2],
  ['three-to-five', 3],
  ['six-to-eleven', 6],
  ['twelve-or-more', 12],
];

function inBand(suffix: string, band: Expression, part: 'half' | 'most'): (size: Size) => Stratum {
  return ([name, least]) => ({
    name: `${name}-below-${suffix}`,
    when: and(atLeast(count(residual()), least), atLeast(share(band, residual(), 1), parameter(part))),
  });
}

const below150s = inBand('150', below150, 'half');
const below60s = inBand('60', from5to60, 'most');

/** One payment is no series; of those that are one, the lowest band outranks any length in the next. */
export const lowValueSeries: Indicator = {
  kind: 'indicator',
  id: 'low-value-series',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'amount',
  title: { en: 'Series of low payments', fr: 'Série de petits paiements' },
  reason: {
    en: 'most payments that nothing explains are of low value',
    fr: 'la plupart des paiements que rien n’explique sont de faible montant',
  },
  question: {
    en: 'What do these small payments pay for, and why in this amount?',
    fr: 'À quoi servent ces petits paiements, et pourquoi ces montants ?',
  },
  source_of_idea:
    'AUSTRAC 2025 (AUD 10-500); FATF 2025 (EUR 10-200 usual, below 1,500); FINTRAC 2025 (below CAD 200); AMLC 2020; AIC Trends and Issues 634; ECPAT Sweden (SEK 90-300)',
  source_of_threshold: 'FATF 2025 and AIC Trends and Issues 634 for the bands; this project for the counts',
  unknown:
    'A payment without a reference amount counts in the number and not in the share; without any known amount the indicator is unknown.',
  parameters: { half: { value: 50, unit: 'percent' }, most: { value: 75, unit: 'percent' } },
  strata: [
    below150s(['one', 1]),
    below60s(['one', 1]),
    ...repeated.map(below150s),
    ...repeated.map(below60s),
  ],
  behind: residual(),
  decays: true,
};
