/** Which leads of a report share a beneficiary, or pay one another: who reads one of them should know of the others. */
import type { LeadSheet } from './lead-sheet.js';

export interface RelatedLead<Lead extends LeadSheet = LeadSheet> {
  readonly lead: Lead;
  /** `same`: pays a beneficiary that this lead pays; `paid`: is one; `pays`: pays this lead. */
  readonly how: 'same' | 'paid' | 'pays';
  /** Ids of the beneficiaries that say so. */
  readonly beneficiaries: readonly string[];
}

/** Whom a lead's executed payments went to or came from, those set aside left out. */
function counterpartiesOf({ payments }: LeadSheet): readonly string[] {
  const counted = payments.filter(({ status, isSetAside }) => status === 'executed' && !isSetAside);
  return [
    ...new Set(counted.flatMap(({ counterparty }) => (counterparty === undefined ? [] : [counterparty]))),
  ];
}

/** By lead, in the order given: beneficiaries that it pays before those who pay the same. */
export function relatedLeads<Lead extends LeadSheet>(
  leads: readonly Lead[],
): ReadonlyMap<Lead, readonly RelatedLead<Lead>[]> {
  const collectors = new Map(
    leads.filter(({ role }) => role === 'beneficiary').map((lead) => [lead.partyId, lead]),
  );
  const payersOf = new Map<string, Lead[]>();
  for (const lead of leads)
    if (lead.role === 'payer')
      for (const paid of counterpartiesOf(lead)) payersOf.set(paid, [...(payersOf.get(paid) ?? []), lead]);
  const ofPayer = (lead: Lead): readonly RelatedLead<Lead>[] => {
    const same = new Map<Lead, string[]>();
    const paid: RelatedLead<Lead>[] = [];
    for (const id of counterpartiesOf(lead)) {
      const collector = collectors.get(id);
      if (collector !== undefined) paid.push({ lead: collector, how: 'paid', beneficiaries: [id] });
      for (const other of payersOf.get(id) ?? [])
        if (other !== lead) same.set(other, [...(same.get(other) ?? []), id]);
    }
    return [
      ...paid,
      ...[...same].map(([other, beneficiaries]) => ({ lead: other, how: 'same' as const, beneficiaries })),
    ];
  };
  const ofBeneficiary = ({ partyId }: Lead): readonly RelatedLead<Lead>[] =>
    (payersOf.get(partyId) ?? []).map((lead) => ({ lead, how: 'pays', beneficiaries: [partyId] }));
  return new Map(leads.map((lead) => [lead, lead.role === 'payer' ? ofPayer(lead) : ofBeneficiary(lead)]));
}
