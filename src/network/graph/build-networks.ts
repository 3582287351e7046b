/**
 * The networks of a run's leads, those with most leads first: what is read together is read once. Scores would not compare,
 * since those of signs of a victim lie far above those of a pattern.
 */
import { createHmac } from 'node:crypto';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { communities, type Edge } from './communities.js';
import { networksPerRun, partiesPerNetwork } from './limits.js';
import type { Assessment, Network, NetworkFlag, NetworkLead, NetworkParty, Tie } from './network.js';
import { type PartyFacts, partyFacts } from './party-facts.js';
import { type PaidTies, paidTies } from './payment-ties.js';
import { type SharedTies, sharedTies } from './shared-ties.js';
import { tiesWithin } from './ties-within.js';

export interface NetworkPlan {
  readonly ledger: Ledger;
  readonly pins: Pins;
  /** Everybody who will be read; `run_payment` and `scoped_payment` must be of the same pins. */
  readonly leads: readonly NetworkLead[];
  /** Parties about whom people decided that something else explains their payments. */
  readonly cleared: ReadonlySet<number>;
  /** Names of leads are shown, for a reason that the run records. */
  readonly named: boolean;
}

export interface FoundNetworks {
  readonly networks: readonly Network[];
  /** Beyond the number that is written. */
  readonly leftOut: number;
  /** By `role:party` of every lead in a network, written or not. */
  readonly idOf: ReadonlyMap<string, string>;
}

type LeadsOf = ReadonlyMap<number, readonly NetworkLead[]>;

/** The parts of one network before anybody has a printed id. */
interface Draft {
  readonly anchor: number;
  readonly members: readonly number[];
  readonly paid: PaidTies['ties'];
  readonly shared: SharedTies['ties'];
  readonly flags: readonly NetworkFlag[];
}

/** @returns no network where fewer than two leads stand together. */
export async function buildNetworks(plan: NetworkPlan): Promise<FoundNetworks> {
  const { ledger, pins, leads } = plan;
  const paid = await paidTies(ledger, pins, leads);
  const shared = await sharedTies(ledger, pins);
  const leadsOf = byParty(leads);
  const edges: readonly Edge[] = [
    ...paid.ties.map(({ payer, beneficiary, payments }) => ({
      one: payer,
      other: beneficiary,
      weight: payments.length,
    })),
    ...shared.ties.map(({ one, other }) => ({ one, other, weight: 1 })),
  ];
  const standing = communities(edges, partiesPerNetwork).filter(
    ({ members }) => leadsIn(members, leadsOf).length >= 2,
  );
  const groups = standing.map(({ members }) => members);
  const paidIn = tiesWithin(groups, paid.ties, ({ payer, beneficiary }) => [payer, beneficiary]);
  const sharedIn = tiesWithin(groups, shared.ties, ({ one, other }) => [one, other]);
  const drafts = standing.map(({ members, isSplit }, at): Draft => {
    const own = paidIn[at] ?? [];
    return {
      anchor: anchorOf(members, own, leadsOf),
      members,
      paid: own,
      shared: sharedIn[at] ?? [],
      flags: flagsOf(members, isSplit, paid, shared),
    };
  });
  const ranked = [...drafts].sort(
    (a, b) =>
      leadsIn(b.members, leadsOf).length - leadsIn(a.members, leadsOf).length ||
      strength(b, leadsOf) - strength(a, leadsOf) ||
      a.anchor - b.anchor,
  );
  const facts = await partyFacts(
    ledger,
    pins,
    ranked.flatMap(({ members }) => members),
    plan.named,
  );
  const digest = (of: string, party: number): string => keyed(ledger, `${of}:${facts.get(party)?.printedId}`);
  const idOf = new Map<string, string>();
  const networks: Network[] = [];
  for (const [at, draft] of ranked.entries()) {
    const id = `network:${digest('network', draft.anchor)}`;
    for (const { role, party } of leadsIn(draft.members, leadsOf)) idOf.set(`${role}:${party}`, id);
    if (at < networksPerRun)
      networks.push(networkOf(plan, draft, { rank: at + 1, id }, leadsOf, facts, digest));
  }
  return { networks, leftOut: Math.max(0, ranked.length - networksPerRun), idOf };
}

function byParty(leads: readonly NetworkLead[]): LeadsOf {
  const found = new Map<number, NetworkLead[]>();
  for (const lead of leads) found.set(lead.party, [...(found.get(lead.party) ?? []), lead]);
  return found;
}

function leadsIn(members: readonly number[], leadsOf: LeadsOf): readonly NetworkLead[] {
  return members.flatMap((party) => leadsOf.get(party) ?? []);
}

function strength({ members }: Draft, leadsOf: LeadsOf): number {
  return Math.max(...leadsIn(members, leadsOf).map(({ score }) => score));
}

function flagsOf(
  members: readonly number[],
  isSplit: boolean,
  paid: PaidTies,
  shared: SharedTies,
): readonly NetworkFlag[] {
  const has = (parties: ReadonlySet<number>): boolean => members.some((party) => parties.has(party));
  const flags: NetworkFlag[] = [];
  if (isSplit) flags.push('split');
  if (has(paid.cut)) flags.push('others-left-out');
  if (has(shared.sharedByMany)) flags.push('shared-by-many');
  if (has(paid.besideHubs)) flags.push('hub-left-out');
  return flags;
}

/** Whom most leads pay; of equals who is a lead itself, then the older party. Without a payment the older party. */
function anchorOf(members: readonly number[], ties: PaidTies['ties'], leadsOf: LeadsOf): number {
  const payers = new Map<number, number>();
  for (const { payer, beneficiary } of ties)
    if (leadsOf.has(payer)) payers.set(beneficiary, (payers.get(beneficiary) ?? 0) + 1);
  const [first] = [...members].sort(
    (a, b) =>
      (payers.get(b) ?? 0) - (payers.get(a) ?? 0) || Number(leadsOf.has(b)) - Number(leadsOf.has(a)) || a - b,
  );
  if (first === undefined) throw new Error('a network without a party');
  return first;
}

/** Keyed, so that nobody finds a party by trying ids. */
function keyed(ledger: Ledger, text: string): string {
  return createHmac('sha256', ledger.hmacKey).update(text).digest('hex').slice(0, 16);
}

function networkOf(
  { pins, cleared, named }: NetworkPlan,
  draft: Draft,
  head: Pick<Network, 'id' | 'rank'>,
  leadsOf: LeadsOf,
  facts: ReadonlyMap<number, PartyFacts>,
  digest: (of: string, party: number) => string,
): Network {
  const collects = new Set(draft.paid.map(({ beneficiary }) => beneficiary));
  const nodeId = (party: number): string => {
    const lead = leadsOf.get(party)?.[0];
    return lead === undefined ? `other:${digest('other', party)}` : `${lead.role}:${lead.partyId}`;
  };
  const partyOf = (party: number): NetworkParty => {
    const lead = leadsOf.get(party)?.[0];
    const about = facts.get(party);
    const role: Role = lead?.role ?? (collects.has(party) ? 'beneficiary' : 'payer');
    const assessment = assessmentOf(lead, about?.isMinor ?? false, cleared.has(party));
    return {
      id: nodeId(party),
      outsideId: assessment === 'lead' ? nodeId(party) : `other:${digest('other', party)}`,
      role,
      assessment,
      type: about?.type ?? 'unknown',
      lead: lead && {
        partyId: lead.partyId,
        route: lead.route,
        band: lead.band,
        rank: lead.rank,
        score: lead.score,
      },
      names: named && assessment === 'lead' ? (about?.names ?? []) : [],
    };
  };
  const ties: readonly Tie[] = [
    ...draft.paid.map(({ payer, beneficiary, payments }) => ({
      kind: 'paid' as const,
      one: nodeId(payer),
      other: nodeId(beneficiary),
      payments,
    })),
    ...draft.shared.map(({ kind, one, other, times }) => ({
      kind,
      one: nodeId(one),
      other: nodeId(other),
      times,
    })),
  ];
  return {
    ...head,
    anchor: nodeId(draft.anchor),
    asOf: pins.asOf,
    parties: draft.members.map(partyOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ties,
    flags: draft.flags,
  };
}

/**
 * Whoever is under 18 and no lead stands like anybody else who was not assessed: marked, they could be told by
 * elimination, since every lead on a protection route stands on the page by its id.
 */
function assessmentOf(lead: NetworkLead | undefined, isMinor: boolean, isCleared: boolean): Assessment {
  if (lead !== undefined) return isMinor || lead.isProtected ? 'protected' : 'lead';
  return isCleared && !isMinor ? 'cleared' : 'not-assessed';
}
