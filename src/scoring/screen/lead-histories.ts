/** When each lead first hit and first reached the alert band (E6): what only its whole history tells. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import { readRows, rowSelect } from '../../ledger/read-rows.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import { noDerivedFacts } from '../../typology/compiled/party-sorted.js';
import type { Catalogue } from '../../typology/definition.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { heldStreamsSql, streamsSql } from '../../typology/sql/selection.js';
import { isVictimRoute } from '../routes.js';
import type { Asked, BatchEvaluation, BatchOutcome } from './batch.js';
import type { RankedLead } from './choose-leads.js';
import { keepPaidBy, keepParties } from './choose-streams.js';
import { sortedFacts } from './derived-facts.js';
import type { StatusIndex } from './evaluate-ledger.js';
import { batchOf } from './evaluate-ledger.js';
import { splitByOwner } from './party-stream-rows.js';
import type { ScoredTable } from './scored-table.js';

export interface HistoryPlan {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly evaluation: BatchEvaluation;
  readonly statuses: StatusIndex;
  /** Whether the streams evaluated were put aside: with pruning. */
  readonly held: boolean;
}

export interface LeadHistories {
  readonly leads: readonly RankedLead[];
  /** Everything that beneficiary streams ever told these leads. */
  readonly derived: DerivedFacts;
  /** The streams of the leads, by party. */
  readonly streams: Readonly<Record<Role, ReadonlyMap<number, OwnedRows>>>;
}

export const noHistories: Omit<LeadHistories, 'leads'> = {
  derived: noDerivedFacts,
  streams: { payer: new Map(), beneficiary: new Map() },
};

/** Streams of leads are few; a lot of this size holds most of them and little memory. */
const lotRows = 1 << 16;

/** Evaluates the kept streams of a role and puts those of `parties` aside. */
async function tell(
  plan: HistoryPlan,
  role: Role,
  derived: DerivedFacts,
  asked: Asked,
  streams: Map<number, OwnedRows>,
): Promise<readonly BatchOutcome[]> {
  const { ledger, catalogue, evaluation, statuses } = plan;
  const wanted = neededColumns(catalogue, role);
  const sql = plan.held ? heldStreamsSql(role) : streamsSql(role, (owner) => rowSelect(owner, wanted));
  const outcomes: BatchOutcome[] = [];
  for await (const lot of readRows(ledger.connection, sql, wanted, lotRows)) {
    outcomes.push(evaluation.run(batchOf(role, lot, statuses, derived), asked));
    const ofLeads = splitByOwner(lot, (party) => asked.first(party) !== undefined);
    for (const [party, owned] of ofLeads) streams.set(party, owned);
  }
  return outcomes;
}

function told(lead: RankedLead, table: ScoredTable, row: number): RankedLead {
  const pattern = table.pattern[row] as number;
  const protects = isVictimRoute(lead.route);
  const score = protects ? Math.max(pattern, table.victim[row] as number) : pattern;
  if (score !== lead.score)
    throw new Error(`${lead.party_id} scores ${lead.score} at once, ${score} over time`);
  const known = (at: number): number | undefined => (Number.isNaN(at) ? undefined : at);
  return {
    ...lead,
    alert_at: known((protects ? table.protectAt : table.alertAt)[row] as number),
    first_hit_at: known(table.firstHitAt[row] as number),
  };
}

/** What of the histories of leads is asked for, until it is told; `facts` says who is asked for facts as well. */
export function askedOf(leads: ReadonlyMap<number, RankedLead>, facts: Asked['facts']): Asked {
  return {
    first(party) {
      const lead = leads.get(party);
      return lead && (isVictimRoute(lead.route) ? 'protect' : 'alert');
    },
    facts,
  };
}

/** The leads of one role with what their histories tell. */
export function withHistories(
  leads: ReadonlyMap<number, RankedLead>,
  outcomes: readonly Pick<BatchOutcome, 'scored'>[],
): ReadonlyMap<number, RankedLead> {
  const found = new Map(leads);
  for (const { scored } of outcomes)
    for (let row = 0; row < scored.length; row++) {
      const lead = leads.get(scored.party[row] as number);
      if (lead !== undefined) found.set(lead.party, told(lead, scored, row));
    }
  return found;
}

/** After `evaluateLedger` with `telling: 'outcome'`, whose choice of beneficiaries it narrows to what leads read. */
export async function leadHistories(plan: HistoryPlan, leads: readonly RankedLead[]): Promise<LeadHistories> {
  if (leads.length === 0) return { leads, ...noHistories };
  const streams = { payer: new Map<number, OwnedRows>(), beneficiary: new Map<number, OwnedRows>() };
  const places = { payer: new Map<number, RankedLead>(), beneficiary: new Map<number, RankedLead>() };
  for (const lead of leads) places[lead.role].set(lead.party, lead);
  await keepParties(plan.ledger, 'payer', [...places.payer.keys()]);
  const paid = await keepPaidBy(plan.ledger, [...places.beneficiary.keys()]);
  const beneficiaries = await tell(
    plan,
    'beneficiary',
    noDerivedFacts,
    askedOf(places.beneficiary, (party) => paid.has(party)),
    streams.beneficiary,
  );
  const derived = sortedFacts(beneficiaries.map((outcome) => outcome.derived));
  const nobody = (): boolean => false;
  const payers = await tell(plan, 'payer', derived, askedOf(places.payer, nobody), streams.payer);
  const dated = {
    payer: withHistories(places.payer, payers),
    beneficiary: withHistories(places.beneficiary, beneficiaries),
  };
  return { leads: leads.map((lead) => dated[lead.role].get(lead.party) ?? lead), derived, streams };
}
