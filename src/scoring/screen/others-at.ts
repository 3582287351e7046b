/** How the others pay the beneficiaries of whom something is told to a payer: counts, so that "at least twelve others" can be checked. */
import type { OthersAt } from '../lead-explanation.js';
import type { PayingSeries } from './paying-series.js';

/** More rows would hide the lead; those with most payments are shown and the rest is counted. */
const shown = 20;

/** Of each beneficiary, those who pay most often first. */
export function othersAt(
  series: PayingSeries,
  payer: number,
  beneficiaries: readonly (readonly [key: number, id: string])[],
  ids: ReadonlyMap<number, string>,
): readonly OthersAt[] {
  return beneficiaries.flatMap(([key, counterparty]): OthersAt[] => {
    const others = (series.get(key) ?? []).filter((each) => each.payer !== payer && each.payments > 0);
    if (others.length === 0) return [];
    const first = others
      .slice(0, shown)
      .map(({ payer: other, payments, firstAt, lastAt, total, countries, kin }) => ({
        partyId: ids.get(other) ?? '',
        payments,
        firstAt,
        lastAt,
        total,
        countries,
        kin,
      }));
    return [{ counterparty, payers: others.length, shown: first }];
  });
}
