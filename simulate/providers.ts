/** Who carries payments, and what each of them asks, sells and knows: docs/simulator.md. */
export interface Provider {
  /** Asks what the payee is to the payer. */
  readonly asks: boolean;
  /** Share of its online payments with a known address on the net. */
  readonly net: number;
}

/** 1 is a remitter. */
export const walletApp = 2;
export const bank = 3;
/** Gives no beneficiary ids, but each sender's own spelling of a name. */
export const withoutIds = 9;

const counter: Provider = { asks: true, net: 0.3 };
/** By number: read for every row. */
const known: readonly Provider[] = Array.from({ length: withoutIds + 1 }, (_, provider) => {
  if (provider === walletApp) return { asks: true, net: 0.9 };
  return provider === bank ? { asks: false, net: 0.85 } : counter;
});

export function providerAt(provider: number): Provider {
  return known[provider] as Provider;
}

/** Every payer is a customer of one provider, by chance. */
export function usualProvider(salt: number): number {
  return 1 + (salt % 3);
}

/** Another one than the given, by chance; whose payments carry no ids has no other. */
export function otherProvider(usual: number, share: number): number {
  return usual === withoutIds ? usual : 1 + ((usual + (share < 0.5 ? 0 : 1)) % 3);
}
