/** When each lead first hit and first reached the alert band (E6): what only its whole history tells. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import { noDerivedFacts } from '../../typology/compiled/party-sorted.js';
import type { Catalogue } from '../../typology/definition.js';
import { isVictimRoute } from '../routes.js';
import type { Asked, BatchEvaluation, OneStream } from './batch.js';
import type { RankedLead } from './choose-leads.js';
import { keepPaidBy, keepParties } from './choose-streams.js';
import { factsBetween, sortedFacts } from './derived-facts.js';
import { batchOf } from './evaluate-ledger.js';
import { keptStreams } from './kept-streams.js';
import { splitByOwner } from './party-stream-rows.js';
import type { ScoredTable } from './scored-table.js';
import type { StatusIndex } from './status-index.js';

export interface HistoryPlan {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly evaluation: BatchEvaluation;
  readonly statuses: StatusIndex;
  /** Whether the streams evaluated were put aside: with pruning. */
  readonly held: boolean;
  /** Rows that are held at a time, but for a stream that is longer. */
  readonly lotRows?: number;
}

/** A lead with what its history tells, and what its evaluation reads: of a lot that is let go with the next lead. */
export interface ToldLead {
  readonly lead: RankedLead;
  readonly stream: OneStream;
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

const nobody = (): boolean => false;

/** What of the histories of leads is asked for, until it is told; `facts` says who is asked for facts as well, `hears` whom they reach. */
export function askedOf(
  leads: ReadonlyMap<number, RankedLead>,
  facts: Asked['facts'] = nobody,
  hears: Asked['hears'] = nobody,
): Asked {
  return {
    first(party) {
      const lead = leads.get(party);
      return lead && (isVictimRoute(lead.route) ? 'protect' : 'alert');
    },
    facts,
    hears,
  };
}

/** Of leads of one role those in this table, with what their histories tell. */
export function datedIn(
  leads: ReadonlyMap<number, RankedLead>,
  scored: ScoredTable,
): ReadonlyMap<number, RankedLead> {
  const found = new Map<number, RankedLead>();
  for (let row = 0; row < scored.length; row++) {
    const lead = leads.get(scored.party[row] as number);
    if (lead !== undefined) found.set(lead.party, told(lead, scored, row));
  }
  return found;
}

/** Of one role; the facts that its streams make are added to `made`. */
async function* toldOf(
  plan: HistoryPlan,
  role: Role,
  asked: Asked,
  leads: ReadonlyMap<number, RankedLead>,
  derived: DerivedFacts,
  made: DerivedFacts[] = [],
): AsyncGenerator<ToldLead> {
  const { statuses, evaluation } = plan;
  for await (const lot of keptStreams(plan, role)) {
    const outcome = evaluation.run(batchOf(role, lot, statuses, derived), asked);
    made.push(outcome.derived);
    const dated = datedIn(leads, outcome.scored);
    for (const [party, owned] of splitByOwner(lot, (owner) => dated.has(owner))) {
      const changes = statuses.ofOne(owned);
      const stream = { ...owned, changes, derived: factsBetween(derived, party, party) };
      yield { lead: dated.get(party) as RankedLead, stream };
    }
  }
}

/**
 * Each lead once, in no order that says anything, after `evaluateLedger` with `telling: 'outcome'`, whose choice of
 * beneficiaries it narrows to what leads read.
 */
export async function* leadHistories(
  plan: HistoryPlan,
  leads: readonly RankedLead[],
): AsyncGenerator<ToldLead> {
  if (leads.length === 0) return;
  const places = { payer: new Map<number, RankedLead>(), beneficiary: new Map<number, RankedLead>() };
  for (const lead of leads) places[lead.role].set(lead.party, lead);
  await keepParties(plan.ledger, 'payer', [...places.payer.keys()]);
  const paid = await keepPaidBy(plan.ledger, [...places.beneficiary.keys()]);
  const made: DerivedFacts[] = [];
  const ofCollectors = askedOf(
    places.beneficiary,
    (party) => paid.has(party),
    (payer) => places.payer.has(payer),
  );
  yield* toldOf(plan, 'beneficiary', ofCollectors, places.beneficiary, noDerivedFacts, made);
  yield* toldOf(plan, 'payer', askedOf(places.payer), places.payer, sortedFacts(made));
}
