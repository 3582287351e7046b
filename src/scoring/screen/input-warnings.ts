/** What a reader should know of a run's inputs before relying on its leads. */
import type { PartyMapInForce } from '../../ledger/party-map-in-force.js';
import type { RatesInForce } from '../../ledger/rates-in-force.js';

export interface RunInputs {
  readonly partyMap: PartyMapInForce;
  readonly rates: RatesInForce | null;
}

export function inputWarnings({ partyMap, rates }: RunInputs): readonly string[] {
  const warnings: string[] = [];
  if (rates !== null && rates.approximatePayments > 0) {
    warnings.push(
      `${rates.approximatePayments} payments are valued at approximate rates, written from memory for demonstration (src/intake/rates/approximate-rates.ts, last day ${rates.lastDay}); give --rates.`,
    );
  }
  if (partyMap.pooledAccounts > 0) {
    warnings.push(
      `${partyMap.pooledAccounts} accounts stand on more than ${partyMap.pooledAbove} records each, are taken as pooled and join nobody.`,
    );
  }
  return warnings;
}
