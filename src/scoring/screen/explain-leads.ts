/** Explains the leads that an earlier run wrote, all of them in one pass per role. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import { partiesOf } from '../../ledger/run-facts.js';
import type { Instant } from '../../time.js';
import type { Lead } from '../lead.js';
import { isUnscored, type LeadExplanation } from '../lead-explanation.js';
import { recordNames } from '../names-journal.js';
import type { Subject } from './explain-party.js';
import { explainRole, type Workbench } from './explain-role.js';
import type { ProgressStep } from './progress-step.js';

type Written = Pick<Lead, 'party_id' | 'role'>;

export interface LeadsAsked {
  readonly leads: readonly Written[];
  /** Where and why names are shown; each party is recorded before its explanation is given. */
  readonly names?: { readonly ledger: string; readonly reason: string; readonly at: Instant };
  readonly onProgress?: (step: ProgressStep) => void;
}

async function subjectsOf(
  { ledger, pins }: Workbench,
  role: Role,
  leads: readonly Written[],
): Promise<readonly Subject[]> {
  const ids = leads.filter((lead) => lead.role === role).map(({ party_id }) => party_id);
  const parties = await partiesOf(ledger, pins, role, ids);
  return ids.map((party_id) => {
    const party = parties.get(party_id);
    if (party !== undefined) return { role, party, party_id };
    throw new VigieError('usage', party_id, 'is no party of this ledger; give the ledger of that run.');
  });
}

/** Payers first, in the order of their rank (R4). */
export async function* explainLeadsOf(
  workbench: Workbench,
  { leads, names, onProgress }: LeadsAsked,
): AsyncGenerator<LeadExplanation> {
  let done = 0;
  for (const role of ['payer', 'beneficiary'] as const) {
    const subjects = await subjectsOf(workbench, role, leads);
    if (names !== undefined)
      for (const { party_id } of subjects)
        await recordNames(names.ledger, {
          at: names.at,
          partyId: party_id,
          roles: [role],
          reason: names.reason,
        });
    if (subjects.length === 0) continue;
    for await (const explanation of explainRole(workbench, role, subjects)) {
      onProgress?.({ step: 'writing the report', done: ++done, total: leads.length, unit: 'leads' });
      if (isUnscored(explanation))
        throw new VigieError('usage', explanation.partyId, 'bears no score in this ledger; screen again.');
      yield explanation;
    }
  }
}
