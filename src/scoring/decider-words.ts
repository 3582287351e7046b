/** What alone decides the band of a lead, in words: `without any one of the payments [1-4]: weak`. */
import type { Catalogue, Words } from '../typology/definition.js';
import type { LeadDecider } from './lead-explanation.js';
import { type BandName, bandNames, type Weights } from './weights.js';

/** What of a kind leads to one band. */
export interface DecidersOfBand {
  readonly band: Words;
  /** Titles of indicators, each of which decides. */
  readonly indicators: readonly Words[];
  /** Printed ids of beneficiaries; what others do at each decides. */
  readonly others: readonly string[];
  /** Positions of payments, each of which decides. */
  readonly payments: readonly number[];
}

/** By the band that is left, the strongest first. */
export function decidersByBand(
  deciders: readonly LeadDecider[],
  catalogue: Catalogue,
  { bands }: Weights,
): readonly DecidersOfBand[] {
  const of = (band: BandName): DecidersOfBand => ({
    band: bands[band].words,
    indicators: deciders.flatMap((each) => {
      if (each.kind !== 'indicator' || each.band !== band) return [];
      return catalogue.indicators[each.indicator]?.title ?? [];
    }),
    others: deciders.flatMap((each) =>
      each.kind === 'others' && each.band === band ? [each.counterparty] : [],
    ),
    payments: deciders.flatMap((each) =>
      each.kind === 'payment' && each.band === band ? [each.payment] : [],
    ),
  });
  return bandNames
    .toReversed()
    .map(of)
    .filter(({ indicators, others, payments }) => indicators.length + others.length + payments.length > 0);
}

/** Before the payments, before the reasons, and before the band that is left. */
export const deciderWords: Readonly<
  Record<'payment' | 'payments' | 'indicator' | 'indicators' | 'others' | 'leaves', Words>
> = {
  payment: { en: 'without payment', fr: 'sans le paiement' },
  payments: { en: 'without any one of the payments', fr: 'sans un seul des paiements' },
  indicator: { en: 'without the reason', fr: 'sans la raison' },
  indicators: { en: 'without any one of the reasons', fr: 'sans une seule des raisons' },
  others: {
    en: 'without what others do who pay',
    fr: 'sans ce que font les autres qui paient',
  },
  leaves: { en: 'the band would read', fr: 'le niveau serait' },
};
