/** A given fact of the network room, with what stands behind it: for people to read, and for no score. */
import type { Instant } from '../../time.js';
import type { GivenFact, GivenKind } from '../../typology/given-facts.js';

export interface FactDetail {
  /** Names, payers or records that it counts, as its kind says. */
  readonly count: number;
  /** By what the network room holds them together, or what agrees between two records. */
  readonly by: readonly Tie[];
  /** Keys of the parties that it is about, in the role that `aboutOtherSide` says. */
  readonly about: readonly number[];
  /** Seqs of the payments that show it, the first few. */
  readonly payments: readonly number[];
  /** When what it rests on was decided. */
  readonly since?: Instant;
}

/** What is told of a payer by its beneficiaries, or of a beneficiary by its payers, is about the other side. */
export function aboutOtherSide(kind: NetworkFact['kind']): boolean {
  return (
    kind === 'near-outcome' ||
    kind === 'paid-by-outcomes' ||
    kind === 'beside-wide-payers' ||
    kind === 'paid-beside-collectors' ||
    kind === 'paid-by-wide-payers'
  );
}

export const ties = ['party', 'phone', 'account', 'agent', 'birth-date', 'outcome'] as const;
export type Tie = (typeof ties)[number];

export interface NetworkFact extends GivenFact {
  readonly kind: Exclude<GivenKind, 'listed'>;
  readonly detail: FactDetail;
}

/** A reader is shown no more payments than these behind one fact. */
export const mostShown = 8;

/** The grade of `paid-by-wide-payers` and `beside-wide-payers` at which somebody who pays very many is told of (G10). */
export const veryWide = 4;
