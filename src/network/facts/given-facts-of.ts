/** Everything given of parties, in the order of events: what lists say and what the network room makes. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { listedFacts } from '../../ledger/run-facts.js';
import type { GivenFact } from '../../typology/given-facts.js';
import type { NetworkFact } from './network-fact.js';
import { networkFacts } from './network-facts.js';

/** With what stands behind it, where the network room made it. */
export type ToldFact = GivenFact & Partial<Pick<NetworkFact, 'detail'>>;

/** `run_payment` must have been prepared for the pins. */
export async function givenFactsOf(
  ledger: Ledger,
  pins: Pins,
  onProgress: (step: string) => void = () => undefined,
): Promise<readonly ToldFact[]> {
  const listed = (await listedFacts(ledger, pins)).map((fact): ToldFact => ({ kind: 'listed', ...fact }));
  if (!pins.network) return listed;
  onProgress('reading what people share');
  return [...listed, ...(await networkFacts(ledger, pins))].sort((a, b) => a.at - b.at);
}

/** Without what stands behind them, for threads that only evaluate. */
export function bare(facts: readonly ToldFact[]): readonly GivenFact[] {
  return facts.map(({ kind, role, party, at, value }) => ({ kind, role, party, at, value }));
}
