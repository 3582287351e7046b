/** What a reader should know of a run's inputs before relying on its leads. */
import type { PartyMapInForce } from '../../ledger/party-map-in-force.js';
import { type RatesInForce, staleAfterDays } from '../../ledger/rates-in-force.js';
import type { LeftOut } from '../../network/facts/left-out.js';
import type { ResolutionLimits } from '../../network/resolve/resolution-limits.js';
import type { ReadInPart } from './read-in-part.js';
import type { ScreenWarning } from './screen-warning.js';

export interface RunInputs {
  readonly partyMap: PartyMapInForce;
  readonly rates: RatesInForce | null;
  /** Undefined where records were not resolved. */
  readonly limits?: ResolutionLimits | undefined;
  /** Null where the network was not read. */
  readonly leftOut: LeftOut | null;
  /** Undefined where nobody was evaluated. */
  readonly inPart?: ReadInPart;
  /** Payments of the ledger behind as_of. */
  readonly later?: number;
}

export function inputWarnings({
  partyMap,
  rates,
  limits,
  leftOut,
  inPart,
  later = 0,
}: RunInputs): readonly ScreenWarning[] {
  const warnings: ScreenWarning[] = [];
  if (rates !== null && rates.approximatePayments > 0) {
    warnings.push({
      code: 'approximate-rates',
      payments: rates.approximatePayments,
      last_day: rates.lastDay,
    });
  }
  if (rates !== null && rates.stalePayments > 0) {
    warnings.push({
      code: 'stale-rates',
      payments: rates.stalePayments,
      currencies: rates.staleCurrencies,
      days: staleAfterDays,
    });
  }
  if (partyMap.pooledAccounts > 0) {
    warnings.push({
      code: 'pooled-accounts',
      accounts: partyMap.pooledAccounts,
      above: partyMap.pooledAbove,
    });
  }
  const { minorsApart = 0, notCompared = 0, placeholders = 0 } = limits ?? {};
  if (minorsApart > 0) warnings.push({ code: 'minors-kept-apart', pairs: minorsApart });
  if (notCompared > 0) warnings.push({ code: 'records-not-compared', records: notCompared });
  if (placeholders > 0) warnings.push({ code: 'placeholder-values', records: placeholders });
  if (later > 0) warnings.push({ code: 'parties-of-later-payments', payments: later });
  if (leftOut !== null && leftOut.numbers + leftOut.agents > 0) {
    warnings.push({ code: 'left-out-of-facts', ...leftOut });
  }
  if (inPart !== undefined && inPart.hubs + inPart.windows > 0) {
    warnings.push({ code: 'read-in-part', ...inPart });
  }
  return warnings;
}
