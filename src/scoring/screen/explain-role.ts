/** Scores one party in one role by itself, with what its beneficiaries' streams say of it, and explains the outcome. */
import type { Role } from '../../intake/payment.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
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
import { beneficiariesOf, readPartyRows } from './party-stream-rows.js';

/** Everything an explainer has, but for the facts told to one party. */
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

async function leadOf(
  { catalogue, scorer, pins, ledger }: Workbench,
  { role, party_id }: Subject,
  outcome: BatchOutcome | undefined,
): Promise<RankedLead | undefined> {
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
    async (_role, parties) => new Map(parties.map((each) => [each, party_id])),
  );
  return leads[0];
}

function othersOf(subject: Subject, owned: OwnedRows | undefined): readonly number[] {
  return owned === undefined ? [] : beneficiariesOf(subject.party, subject.role, owned);
}

export async function explainRole(
  workbench: Workbench,
  subject: Subject,
): Promise<LeadExplanation | UnscoredExplanation> {
  const { ledger, catalogue } = workbench;
  const { role, party } = subject;
  const owned = (await readPartyRows(ledger, catalogue, role, [party])).get(party);
  const others = await evaluateParties(workbench, 'beneficiary', othersOf(subject, owned), noDerivedFacts);
  const derived = others === undefined ? noDerivedFacts : sortedFacts([others.derived]);
  const outcome = await evaluateParties(workbench, role, [party], factsBetween(derived, party, party));
  const lead = await leadOf(workbench, subject, outcome);
  const explainer = { ...workbench, derived };
  if (lead === undefined) return explainUnscored(explainer, subject);
  for await (const { explanation } of explainLeads(explainer, [lead])) return explanation;
  throw new Error(`${subject.party_id} was scored and could not be explained`);
}
