/** Whom a run of everybody did not score because something explains each of their payments in scope. */
import type { Role } from '../../intake/payment.js';
import { partyIds } from '../../ledger/run-facts.js';
import type { Lead } from '../lead.js';
import { othersInScope } from '../screen/parties-in-scope.js';
import { type RunFolder, withRunLedger } from '../screen/run-folder.js';
import type { Framed } from './draw-sample.js';

/**
 * By the ledger as the run saw it: an explanation that is wrong hides whom it explains, which shows only where these are
 * read too. Nothing speaks of them, so that their score is the prior. Nobody under 18 is among them.
 */
export async function explainedParties(
  run: RunFolder,
  scored: readonly Pick<Lead, 'role' | 'party_id'>[],
): Promise<readonly Framed[]> {
  const listed = new Set(scored.map(({ role, party_id }) => `${role}:${party_id}`));
  return withRunLedger(run, async (ledger, pins, given) => {
    const framed = async (role: Role): Promise<readonly Framed[]> => {
      const found = await othersInScope(ledger, role, given);
      const ids = await partyIds(
        ledger,
        pins,
        role,
        found.map(({ party }) => party),
      );
      return found.flatMap(({ party, payments }): readonly Framed[] => {
        const id = ids.get(party);
        if (id === undefined) throw new Error(`party ${party} has no id in the party map`);
        if (listed.has(`${role}:${id}`)) return [];
        return [{ role, party_id: id, score: run.weights.prior, band: 'explained', payments }];
      });
    };
    return [...(await framed('payer')), ...(await framed('beneficiary'))];
  });
}
