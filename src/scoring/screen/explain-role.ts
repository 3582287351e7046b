/** Scores parties in one role by themselves, with what their beneficiaries' streams say of them, and explains the outcome. */
import type { Role } from '../../intake/payment.js';
import { readRows, rowSelect } from '../../ledger/read-rows.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import { noDerivedFacts } from '../../typology/compiled/party-sorted.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { streamsSql } from '../../typology/sql/selection.js';
import { defaultShare } from '../budget.js';
import type { LeadExplanation, UnscoredExplanation } from '../lead-explanation.js';
import type { BatchOutcome } from './batch.js';
import { chooseLeads, type RankedLead } from './choose-leads.js';
import { factsBetween, sortedFacts } from './derived-facts.js';
import { batchOf, StatusIndex } from './evaluate-ledger.js';
import type { Explainer, Subject } from './explain-party.js';
import { explainLeads, explainUnscored } from './explain-party.js';
import { prepareLinks } from './explain-unknown.js';
import { prepareList } from './list-entries.js';
import { prepareOthers } from './others-at.js';
import { beneficiariesOf, readPartyRows } from './party-stream-rows.js';

/** Everything an explainer has, but for the facts told to its parties. */
export type Workbench = Omit<Explainer, 'derived'>;

async function evaluateParties(
  { ledger, catalogue, evaluation, changes, pins }: Workbench,
  role: Role,
  parties: readonly number[],
  told: DerivedFacts,
): Promise<BatchOutcome | undefined> {
  if (parties.length === 0) return undefined;
  const wanted = neededColumns(catalogue);
  const list = `unnest([${parties.join(',')}])::INTEGER`;
  await ledger.run(`CREATE OR REPLACE TEMP TABLE kept_${role} AS SELECT ${list} AS party`);
  const sql = streamsSql(role, (owner) => rowSelect(owner, wanted));
  // Without a bound on its rows the first lot is all of them.
  const lots = readRows(ledger.connection, sql, wanted, Number.POSITIVE_INFINITY, 4_096);
  for await (const lot of lots) {
    return evaluation.run(batchOf(role, lot, new StatusIndex(changes, pins.maxSeq), told));
  }
  return undefined;
}

/** As leads, ranked among themselves, those of the parties that bear a score. */
async function leadsOf(
  { catalogue, scorer, pins, ledger }: Workbench,
  role: Role,
  subjects: readonly Subject[],
  outcome: BatchOutcome | undefined,
): Promise<readonly RankedLead[]> {
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
    { tables: { ...none, [role]: outcome === undefined ? [] : [outcome.scored] }, minors: none },
    async () => ids,
  );
  return leads;
}

/** What each party stands on in this role, those that bear a score first; their streams are read in one pass. */
export async function* explainRole(
  workbench: Workbench,
  role: Role,
  subjects: readonly Subject[],
): AsyncGenerator<LeadExplanation | UnscoredExplanation> {
  const { ledger, catalogue, pins } = workbench;
  const parties = subjects.map(({ party }) => party);
  const streams = await readPartyRows(ledger, catalogue, role, parties);
  const others = new Set([...streams].flatMap(([party, owned]) => beneficiariesOf(party, role, owned)));
  if (workbench.inFull !== undefined) {
    await prepareLinks(ledger, [...others]);
    await prepareOthers(ledger, pins, [...others]);
    await prepareList(ledger, pins);
  }
  const told = await evaluateParties(workbench, 'beneficiary', [...others], noDerivedFacts);
  const derived = told === undefined ? noDerivedFacts : sortedFacts([told.derived]);
  const facts = factsBetween(derived, Math.min(...parties), Math.max(...parties));
  const outcome = await evaluateParties(workbench, role, parties, facts);
  const leads = await leadsOf(workbench, role, subjects, outcome);
  const explainer = { ...workbench, derived };
  for await (const { explanation } of explainLeads(explainer, leads)) yield explanation;
  const scored = new Set(leads.map(({ party }) => party));
  for (const subject of subjects)
    if (!scored.has(subject.party)) yield await explainUnscored(explainer, subject);
}
