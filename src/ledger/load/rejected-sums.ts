/** What the records come to that were rejected before they became a row, by currency. */
import { currencyCodes } from '../../intake/currencies.js';
import { parseAmount } from '../../money.js';
import type { RejectedRecord } from './row-copy.js';

const currencies: ReadonlySet<string> = new Set(currencyCodes);

/** Minor units. What cannot be read, or is not above 0, is in no sum: no row could have it either. */
export function rejectedSums(
  records: readonly Pick<RejectedRecord, 'amount' | 'currency'>[],
): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of records) {
    if (amount === undefined || currency === undefined || !currencies.has(currency)) continue;
    const minor = parseAmount(amount, currency);
    if (typeof minor !== 'number' || minor <= 0) continue;
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(minor));
  }
  return sums;
}
