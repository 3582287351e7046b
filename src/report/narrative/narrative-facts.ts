/** What is counted for a narrative. */
import { formatAmount } from '../../money.js';
import type { LeadSheet, SheetPayment } from '../lead-sheet.js';

/** Those that count, in the order of the sheet: in scope, executed and set aside by nothing. */
export function countedOf({ payments }: Pick<LeadSheet, 'payments'>): readonly SheetPayment[] {
  return payments.filter(({ standing }) => standing === 'counted');
}

/** How often each value stands, the most frequent first, then in the order of the payments. */
export function tally<Value>(
  payments: readonly SheetPayment[],
  read: (payment: SheetPayment) => Value,
): readonly (readonly [value: Value, count: number])[] {
  const counts = new Map<Value, number>();
  for (const payment of payments) {
    const value = read(payment);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]);
}

export interface CurrencyAmounts {
  readonly currency: string;
  readonly payments: number;
  /** As `formatAmount` writes them. */
  readonly least: string;
  readonly most: string;
  readonly sum: string;
}

export function amountsOf(payments: readonly SheetPayment[]): readonly CurrencyAmounts[] {
  return tally(payments, ({ amount }) => amount.currency).map(([currency, count]) => {
    const minors = payments
      .filter(({ amount }) => amount.currency === currency)
      .map(({ amount }) => amount.minor);
    const text = (minor: number | bigint): string => formatAmount(minor, currency);
    return {
      currency,
      payments: count,
      least: text(Math.min(...minors)),
      most: text(Math.max(...minors)),
      sum: text(minors.reduce((sum, minor) => sum + BigInt(minor), 0n)),
    };
  });
}

/** Payments by quarter of the payer's day, from midnight on, and of how many the hour is known. */
export function quartersOf(payments: readonly SheetPayment[]): {
  readonly known: number;
  readonly quarters: readonly number[];
} {
  const quarters = [0, 0, 0, 0];
  for (const { hour } of payments) {
    if (hour === undefined) continue;
    const quarter = Math.floor(hour / 6);
    quarters[quarter] = (quarters[quarter] ?? 0) + 1;
  }
  return { known: quarters.reduce((sum, count) => sum + count, 0), quarters };
}

/** Whether it was ordered from an address on the net in another country than the payer's; undefined where one is unknown. */
export function isOrderedElsewhere({
  ipCountry,
  payerCountry,
}: Pick<SheetPayment, 'ipCountry' | 'payerCountry'>): boolean | undefined {
  if (ipCountry === undefined || payerCountry === undefined) return undefined;
  return ipCountry !== payerCountry;
}
