/** Everything that structure and human outcomes say of parties, as facts in the order of events. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { givenKinds } from '../../typology/given-facts.js';
import { agentMates } from './agent-mates.js';
import { greaterOf, namesBeyondCorridors } from './beyond-corridors.js';
import { collectingNames } from './collecting-names.js';
import { prepareCollecting } from './collecting-tables.js';
import { collectorFlows } from './collector-flows.js';
import { decidedOutcomes } from './decided.js';
import { prepareFactChanges, prepareFactSource } from './fact-source.js';
import { nearOutcomes } from './near-outcomes.js';
import type { NetworkFact } from './network-fact.js';
import { paidBesideCollectors } from './paid-beside-collectors.js';
import { restartsAfterExit } from './restart-after-exit.js';
import { widePayers } from './wide-payers.js';

/**
 * Functions of the ledger and the pins. A value at an instant is made of what had happened by then, so that a run at an
 * earlier as_of says the same of the time before it. `run_payment` must have been prepared for the pins.
 */
export async function networkFacts(ledger: Ledger, pins: Pins): Promise<readonly NetworkFact[]> {
  await prepareFactChanges(ledger, pins);
  const beyond = await namesBeyondCorridors(ledger);
  await prepareFactSource(ledger);
  const mates = await agentMates(ledger, pins.asOf);
  await prepareCollecting(ledger);
  const decided = await decidedOutcomes(ledger, pins);
  const facts = [
    ...greaterOf(await collectingNames(ledger, mates), beyond),
    ...(await collectorFlows(ledger)),
    ...(await paidBesideCollectors(ledger)),
    ...(await widePayers(ledger)),
    ...(await nearOutcomes(ledger, decided)),
    ...(await restartsAfterExit(ledger, decided)),
  ];
  return facts
    .filter(({ at }) => at <= pins.asOf)
    .sort(
      (a, b) => a.at - b.at || a.party - b.party || givenKinds.indexOf(a.kind) - givenKinds.indexOf(b.kind),
    );
}
