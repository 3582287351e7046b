/** One rate: units of `currency` for one EUR, times 10^6, as an integer. */
export interface Rate {
  /** ISO day from which it holds, until the currency's next one. */
  readonly day: string;
  readonly currency: string;
  readonly scaled: number;
  /** Of a table with one level a month, which the payment’s own day need not have had; whoever relies on it is told. */
  readonly approximate?: boolean;
}

export interface RateTable {
  readonly source: string;
  /** By currency, then day; no two of one currency and day. */
  readonly rates: readonly Rate[];
}

/** Reads `1.0842` as 1084200; `undefined` when it is not above 0, no number, or finer than six decimals. */
export function parseRate(text: string): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,18}))?$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', fraction = ''] = match;
  if (/[^0]/.test(fraction.slice(6))) return undefined;
  const scaled = Number(whole + fraction.slice(0, 6).padEnd(6, '0'));
  return scaled > 0 ? scaled : undefined;
}

/**
 * The given rates in place of the others: from the first day on which a currency has a given rate, only given ones
 * hold for it; earlier days and other currencies keep what they had.
 */
export function mergeRates(given: RateTable, under: RateTable): RateTable {
  const first = new Map<string, string>();
  for (const { currency, day } of given.rates) {
    const before = first.get(currency);
    if (before === undefined || day < before) first.set(currency, day);
  }
  const kept = under.rates.filter(({ currency, day }) => day < (first.get(currency) ?? '9999-99-99'));
  return { source: `${given.source}; else ${under.source}`, rates: sortedRates([...kept, ...given.rates]) };
}

export function sortedRates(rates: readonly Rate[]): readonly Rate[] {
  return [...rates].sort((a, b) =>
    a.currency === b.currency ? (a.day < b.day ? -1 : 1) : a.currency < b.currency ? -1 : 1,
  );
}
