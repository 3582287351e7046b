/** What alone decides the band of a lead, in words: `without any one of the payments [1-4]: weak`. */
import type { Catalogue, Words } from '../typology/definition.js';
import type { LeadDecider } from './lead-explanation.js';
import { type BandName, bandNames, type Weights } from './weights.js';

/** What of a kind leads to one band. */
export interface DecidersOfBand {
  readonly band: Words;
  /** Titles of indicators, each of which decides. */
  readonly indicators: readonly Words[];
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
    payments: deciders.flatMap((each) =>
      each.kind === 'payment' && each.band === band ? [each.payment] : [],
    ),
  });
  return bandNames
    .toReversed()
    .map(of)
    .filter(({ indicators, payments }) => indicators.length + payments.length > 0);
}

/** Before the payments, before the reasons, and before the band that is left. */
export const deciderWords: Readonly<
  Record<'payment' | 'payments' | 'indicator' | 'indicators' | 'leaves', Words>
> = {
  payment: { en: 'without payment', fr: 'sans le paiement' },
  payments: { en: 'without any one of the payments', fr: 'sans un seul des paiements' },
  indicator: { en: 'without the reason', fr: 'sans la raison' },
  indicators: { en: 'without any one of the reasons', fr: 'sans une seule des raisons' },
  leaves: { en: 'the band would read', fr: 'le niveau dirait' },
};
