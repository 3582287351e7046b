/** Rule E7: a lead is fragile when leaving out any one payment, any one indicator or what is told of one beneficiary changes its band. */
import { windowCap } from '../typology/compiled/window-cap.js';
import type { Evidence } from '../typology/evidence.js';
import type { BandName } from './weights.js';

/**
 * How to evaluate a party again. The band is the one a lead would bear: of the pattern, or of the stronger score
 * where it stands on a victim route. Without a payment, facts made by other streams are held as they are.
 */
export interface Reevaluation<Payment> {
  /** Every payment whose absence could matter; one left out here is taken to change nothing. */
  readonly payments: Iterable<Payment>;
  /** Positions in the catalogue. */
  readonly indicators: Iterable<number>;
  /** Keys of beneficiaries of whom something is told to the party: what others do there. */
  readonly beneficiaries: Iterable<number>;
  withoutPayment(payment: Payment): BandName;
  withoutIndicator(indicator: number): BandName;
  /** As if nothing were known of what others do at that beneficiary. */
  withoutToldOf(beneficiary: number): BandName;
}

/**
 * As many as a window reads (W4). Each is an evaluation of the whole stream, so that leaving out every one of somebody's
 * twenty thousand takes minutes.
 */
export const mostLeftOut: number = windowCap;

/** Rows to leave out one by one: of more than `mostLeftOut` the latest, in the order given. */
export function leftOutInTurn(
  rows: readonly number[],
  { at, seq }: { readonly at: Float64Array; readonly seq: Float64Array },
): readonly number[] {
  if (rows.length <= mostLeftOut) return rows;
  const value = (of: Float64Array, row: number): number => of[row] as number;
  const latest = rows.toSorted(
    (one, other) => value(at, other) - value(at, one) || value(seq, other) - value(seq, one),
  );
  const kept = new Set(latest.slice(0, mostLeftOut));
  return rows.filter((row) => kept.has(row));
}

/** What alone decides a band, and the band without it. */
export type Decider<Payment> =
  | { readonly kind: 'indicator'; readonly indicator: number; readonly band: BandName }
  | { readonly kind: 'others'; readonly beneficiary: number; readonly band: BandName }
  | { readonly kind: 'payment'; readonly payment: Payment; readonly band: BandName };

/** Indicators first: they are cheap to leave out, a payment asks for a new evaluation, made when it is asked for. */
export function* decidersOf<Payment>(
  band: BandName,
  again: Reevaluation<Payment>,
): Generator<Decider<Payment>, undefined> {
  for (const indicator of again.indicators) {
    const without = again.withoutIndicator(indicator);
    if (without !== band) yield { kind: 'indicator', indicator, band: without };
  }
  for (const beneficiary of again.beneficiaries) {
    const without = again.withoutToldOf(beneficiary);
    if (without !== band) yield { kind: 'others', beneficiary, band: without };
  }
  for (const payment of again.payments) {
    const without = again.withoutPayment(payment);
    if (without !== band) yield { kind: 'payment', payment, band: without };
  }
}

/** Looks no further than the first that decides. */
export function isFragile<Payment>(band: BandName, again: Reevaluation<Payment>): boolean {
  return decidersOf(band, again).next().done !== true;
}

/** The same evidence as if one indicator were not evaluated: unknown, which weighs nothing. */
export function withoutIndicator(evidence: Evidence, left: number): Evidence {
  return {
    at: evidence.at,
    stratum: (indicator, epoch) => (indicator === left ? -1 : evidence.stratum(indicator, epoch)),
    last: (indicator, epoch) => (indicator === left ? Number.NaN : evidence.last(indicator, epoch)),
    behind: (indicator, epoch) => (indicator === left ? 0 : evidence.behind(indicator, epoch)),
    shared: (one, epochOfOne, other, epochOfOther) =>
      one === left || other === left ? 0 : evidence.shared(one, epochOfOne, other, epochOfOther),
  };
}
