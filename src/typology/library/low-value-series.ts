import type { Indicator, Stratum, Words } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, count, parameter, residual, share } from '../language.js';
import { below150, from5to60 } from './low-amounts.js';

interface Size {
  readonly name: string;
  readonly least: number;
  readonly words: Words;
}

const one: Size = { name: 'one', least: 1, words: { en: 'one', fr: 'un seul' } };
const repeated: readonly Size[] = [
  { name: 'two', least: 2, words: { en: 'two', fr: 'deux' } },
  { name: 'three-to-five', least: 3, words: { en: 'three to five', fr: 'de trois à cinq' } },
  { name: 'six-to-eleven', least: 6, words: { en: 'six to eleven', fr: 'de six à onze' } },
  { name: 'twelve-or-more', least: 12, words: { en: 'twelve or more', fr: 'douze ou plus' } },
];

/** The number is of all payments that nothing explains, the share of those of them whose amount is known. */
const parts = {
  half: { en: 'half or more of them', fr: 'dont la moitié ou plus' },
  most: { en: 'three in four or more of them', fr: 'dont les trois quarts ou plus' },
} as const satisfies Record<string, Words>;

function inBand(limit: string, band: Expression, part: keyof typeof parts): (size: Size) => Stratum {
  return ({ name, least, words }) => {
    const of: Words = least === 1 ? { en: '', fr: '' } : parts[part];
    const said = (size: string, share: string, below: string): string =>
      `${size},${share === '' ? '' : ` ${share}`} ${below} ${limit}`;
    return {
      name: `${name}-below-${limit}`,
      words: { en: said(words.en, of.en, 'below'), fr: said(words.fr, of.fr, 'sous') },
      when: and(atLeast(count(residual()), least), atLeast(share(band, residual(), 1), parameter(part))),
    };
  };
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
    en: 'half or more of the payments that nothing explains are of low value',
    fr: 'la moitié ou plus des paiements que rien n’explique sont de faible montant',
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
  strata: [below150s(one), below60s(one), ...repeated.map(below150s), ...repeated.map(below60s)],
  behind: residual(),
  decays: true,
};
