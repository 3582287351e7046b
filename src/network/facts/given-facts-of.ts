/** Everything given of parties, in the order of events: what lists say and what the network room makes. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { listedFacts } from '../../ledger/run-facts.js';
import type { GivenFact } from '../../typology/given-facts.js';

/** `run_payment` must have been prepared for the pins. */
export async function givenFactsOf(
  ledger: Ledger,
  pins: Pins,
  _onProgress: (step: string) => void = () => undefined,
): Promise<readonly GivenFact[]> {
  const listed = await listedFacts(ledger, pins);
  return listed.map(({ at, role, party, value }): GivenFact => ({ kind: 'listed', at, role, party, value }));
}
