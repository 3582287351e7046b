/** What the records come to that were rejected before they became a row, by currency. */
import { currencyCodes } from '../../intake/currencies.js';
import { parseAmount } from '../../money.js';
import type { RejectedRecord } from './row-copy.js';

const currencies: ReadonlySet<string> = new Set(currencyCodes);

export interface RejectedSums {
  /** Minor units. */
  readonly sums: ReadonlyMap<string, bigint>;
  /** Records in no sum. */
  readonly unknown: number;
}

/** What cannot be read, or is not above 0, is in no sum: no row could have it either. */
export function rejectedSums(records: readonly Pick<RejectedRecord, 'amount' | 'currency'>[]): RejectedSums {
  const sums = new Map<string, bigint>();
  let unknown = 0;
  for (const { amount = '', currency = '' } of records) {
    const minor = currencies.has(currency) ? parseAmount(amount, currency) : undefined;
    if (typeof minor === 'number' && minor > 0)
      sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(minor));
    else unknown++;
  }
  return { sums, unknown };
}
