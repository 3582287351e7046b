/** Scores parties in one role by themselves, with what their beneficiaries' streams say of them, and explains the outcome. */
import type { Role } from '../../intake/payment.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import type { DerivedFacts, Telling } from '../../typology/compiled/party-sorted.js';
import { noDerivedFacts } from '../../typology/compiled/party-sorted.js';
import { defaultShare } from '../budget.js';
import type { LeadExplanation, UnscoredExplanation } from '../lead-explanation.js';
import type { Route } from '../routes.js';
import type { Asked, BatchOutcome } from './batch.js';
import { chooseLeads, type RankedLead } from './choose-leads.js';
import { sortedFacts } from './derived-facts.js';
import { batchOf } from './evaluate-ledger.js';
import type { Explainer, InFull, Subject } from './explain-party.js';
import { explainLead, explainUnscored, readLines } from './explain-party.js';
import { shownColumns } from './explain-unknown.js';
import { askedOf, datedIn } from './lead-histories.js';
import { beneficiariesOf, readPartyRows } from './party-stream-rows.js';
import { readSurroundings } from './surroundings.js';

/** Everything an explainer has, but for what is told to its parties and what stands around them. */
export type Workbench = Omit<Explainer, 'derived' | 'inFull'> & {
  readonly inFull?: Omit<InFull, 'surroundings'>;
};

interface Evaluated {
  readonly role: Role;
  readonly owned: OwnedRows;
  /** What other streams told these. */
  readonly told: DerivedFacts;
  readonly telling: Telling;
  readonly asked?: Asked;
}

function evaluated(
  { evaluation, statuses }: Workbench,
  { role, owned, told, telling, asked }: Evaluated,
): BatchOutcome {
  return evaluation.run(batchOf(role, owned, statuses, told, telling), asked);
}

/** As leads, ranked among themselves, those of the parties that bear a score. */
async function leadsOf(
  workbench: Workbench,
  role: Role,
  subjects: readonly Subject[],
  owned: OwnedRows,
  told: DerivedFacts,
): Promise<readonly RankedLead[]> {
  const { catalogue, scorer, pins, ledger } = workbench;
  const { scored } = evaluated(workbench, { role, owned, told, telling: 'outcome' });
  const ids = new Map(subjects.map(({ party, party_id }) => [party, party_id]));
  const none = { payer: [], beneficiary: [] };
  const { leads } = await chooseLeads(
    {
      catalogue,
      weights: scorer.weights,
      asOf: pins.asOf,
      payers: 1,
      share: defaultShare,
      all: true,
      refCurrency: ledger.meta.get('reference_currency') ?? 'EUR',
    },
    { tables: { ...none, [role]: [scored] }, minors: none },
    async () => ids,
  );
  // Of histories no more is asked than when each lead first stood where its route is told from.
  const byParty = new Map(leads.map((lead) => [lead.party, lead]));
  const asked = askedOf(byParty);
  const history = evaluated(workbench, { role, owned, told, telling: 'history', asked });
  const dated = datedIn(byParty, history.scored);
  return leads.map((lead) => dated.get(lead.party) ?? lead);
}

/** What the streams of those whom payers paid say of these payers; no more is asked of them. */
async function toldTo(workbench: Workbench, owned: OwnedRows): Promise<DerivedFacts> {
  const { ledger, catalogue } = workbench;
  const paid = await readPartyRows(ledger, catalogue, 'beneficiary', beneficiariesOf(owned));
  if (paid === undefined) return noDerivedFacts;
  const payers = new Set(owned.owners);
  const { derived } = evaluated(workbench, {
    role: 'beneficiary',
    owned: paid,
    told: noDerivedFacts,
    telling: 'history',
    asked: { first: () => undefined, facts: () => true, hears: (payer) => payers.has(payer) },
  });
  return sortedFacts([derived]);
}

/** On which route each stands who bears a score: what a lead that names them has to say of them, for less than explaining them. */
export async function routesOf(
  workbench: Workbench,
  role: Role,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, Route>> {
  const { ledger, catalogue } = workbench;
  const parties = subjects.map(({ party }) => party);
  const owned = await readPartyRows(ledger, catalogue, role, parties);
  if (owned === undefined) return new Map();
  const derived = role === 'beneficiary' ? noDerivedFacts : await toldTo(workbench, owned);
  const leads = await leadsOf(workbench, role, subjects, owned, derived);
  return new Map(leads.map(({ party_id, route }) => [party_id, route]));
}

/** What each party stands on in this role, those that bear a score first; their streams are read in one pass. */
export async function* explainRole(
  workbench: Workbench,
  role: Role,
  subjects: readonly Subject[],
): AsyncGenerator<LeadExplanation | UnscoredExplanation> {
  const { ledger, catalogue, inFull } = workbench;
  const parties = subjects.map(({ party }) => party);
  const owned = await readPartyRows(ledger, catalogue, role, parties, shownColumns);
  const derived =
    owned === undefined || role === 'beneficiary' ? noDerivedFacts : await toldTo(workbench, owned);
  const leads = owned === undefined ? [] : await leadsOf(workbench, role, subjects, owned, derived);
  const surroundings = inFull && (await readSurroundings(workbench, owned, derived));
  const streams = await readLines(workbench, owned);
  const explainer: Explainer = {
    ...workbench,
    derived,
    inFull: inFull && surroundings && { ...inFull, surroundings },
  };
  for (const lead of leads) yield explainLead(explainer, lead, streams);
  const scored = new Set(leads.map(({ party }) => party));
  for (const subject of subjects)
    if (!scored.has(subject.party)) yield explainUnscored(explainer, subject, streams);
}
