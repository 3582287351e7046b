/** From chosen leads to those that are written: dated, explained, and what they rest on handed to the evidence. */
import type { RankedLead } from './choose-leads.js';
import type { Evidence } from './evidence.js';
import { Findings, type FindingsPlan, type LeadFindings } from './lead-findings.js';
import { type HistoryPlan, leadHistories } from './lead-histories.js';

/** What is kept of each lead once its evidence was handed on. */
export type ExplainedLead = Omit<LeadFindings, 'hits'>;

export interface ExplainingPlan extends HistoryPlan, FindingsPlan {
  readonly evidence: Pick<Evidence, 'add'>;
  readonly onExplained?: (done: number) => void;
}

/** In the order of `leads`. */
export async function explainedLeads(
  plan: ExplainingPlan,
  leads: readonly RankedLead[],
): Promise<readonly ExplainedLead[]> {
  const placeOf = {
    payer: new Map<number, number>(),
    beneficiary: new Map<number, number>(),
  };
  for (const [place, { role, party }] of leads.entries()) placeOf[role].set(party, place);
  const explained: (ExplainedLead | undefined)[] = leads.map(() => undefined);
  const findings = new Findings(plan);
  let done = 0;
  for await (const told of leadHistories(plan, leads)) {
    const found = findings.of(told);
    plan.evidence.add(found);
    const { lead, setAside } = found;
    explained[placeOf[lead.role].get(lead.party) ?? -1] = { lead, setAside };
    plan.onExplained?.(++done);
  }
  return explained.map((each, place) => {
    if (each === undefined) throw new Error(`lead ${leads[place]?.party_id} has no payments`);
    return each;
  });
}
