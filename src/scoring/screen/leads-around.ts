/**
 * What other leads find of the people in a lead's payments. A report has all leads; whoever has one lead explained by
 * itself hands on the same people, and has to be told as much of who may be a victim among them.
 */
import type { Role } from '../../intake/payment.js';
import { partiesOf, partyIds } from '../../ledger/run-facts.js';
import { isUnscored, type LeadExplanation, type PartyExplanation } from '../lead-explanation.js';
import { isVictimRoute, type Route } from '../routes.js';
import type { Subject } from './explain-party.js';
import { explainRole, routesOf, type Workbench } from './explain-role.js';
import { otherSide } from './explain-unknown.js';
import { readPayingSeries } from './paying-series.js';

async function subjectsOf(
  { ledger, pins }: Workbench,
  role: Role,
  ids: readonly string[],
): Promise<readonly Subject[]> {
  const keys = await partiesOf(ledger, pins, role, ids);
  const found = new Map<number, Subject>();
  for (const party_id of ids) {
    const party = keys.get(party_id);
    if (party !== undefined) found.set(party, { role, party, party_id });
  }
  return [...found.values()];
}

/** Everybody who pays one of these. */
async function payersOf(
  { ledger, pins }: Workbench,
  beneficiaries: readonly Subject[],
): Promise<readonly Subject[]> {
  const keys = beneficiaries.map(({ party }) => party);
  const series = [...(await readPayingSeries(ledger, pins, keys)).values()];
  const payers = [...new Set(series.flatMap((of) => of.map(({ payer }) => payer)))];
  const ids = await partyIds(ledger, pins, 'payer', payers);
  return payers.map((party) => ({ role: 'payer', party, party_id: ids.get(party) ?? '' }));
}

async function onRoutes(
  workbench: Workbench,
  role: Role,
  subjects: readonly Subject[],
  isAsked: (route: Route) => boolean,
): Promise<readonly LeadExplanation[]> {
  if (subjects.length === 0) return [];
  const routes = await routesOf(workbench, role, subjects);
  const asked = subjects.filter(({ party_id }) => {
    const route = routes.get(party_id);
    return route !== undefined && isAsked(route);
  });
  const leads: LeadExplanation[] = [];
  if (asked.length === 0) return leads;
  // Of a neighbour no more is told than its route and its payments, and never a name.
  const { inFull: _, ...bare } = workbench;
  for await (const each of explainRole(bare, role, asked)) if (!isUnscored(each)) leads.push(each);
  return leads;
}

/** Those who may be victims: among the other sides of its payments, and among whoever else pays the same beneficiaries. */
export async function leadsAround(
  workbench: Workbench,
  { role, partyId, payments }: PartyExplanation,
): Promise<readonly LeadExplanation[]> {
  const met = [...new Set(payments.flatMap(({ counterparty }) => counterparty ?? []))];
  const others = await subjectsOf(workbench, otherSide(role), met);
  if (role === 'beneficiary') return onRoutes(workbench, 'payer', others, isVictimRoute);
  const payers = await payersOf(workbench, others);
  return [
    ...(await onRoutes(workbench, 'beneficiary', others, isVictimRoute)),
    ...(await onRoutes(
      workbench,
      'payer',
      payers.filter(({ party_id }) => party_id !== partyId),
      (route) => route === 'possible-extortion-victim',
    )),
  ];
}
