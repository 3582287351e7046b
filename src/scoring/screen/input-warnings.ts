/** What a reader should know of a run's inputs before relying on its leads. */
import type { PartyMapInForce } from '../../ledger/party-map-in-force.js';
import { type RatesInForce, staleAfterDays } from '../../ledger/rates-in-force.js';
import type { LeftOut } from '../../network/facts/left-out.js';
import type { ScreenWarning } from './screen-warning.js';

export interface RunInputs {
  readonly partyMap: PartyMapInForce;
  readonly rates: RatesInForce | null;
  /** Null where the network was not read. */
  readonly leftOut: LeftOut | null;
}

export function inputWarnings({ partyMap, rates, leftOut }: RunInputs): readonly ScreenWarning[] {
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
  if (leftOut !== null && leftOut.numbers + leftOut.agents > 0) {
    warnings.push({ code: 'left-out-of-facts', ...leftOut });
  }
  return warnings;
}
