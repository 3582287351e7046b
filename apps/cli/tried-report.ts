/** What a trial says to people: counts, masked ids up to the budget, classes and parity; never a list of everybody. */
import { isTarget } from '../../evaluate/party.js';
import type { Label } from '../../evaluate/read-labels.js';
import type { Role } from '../../src/intake/payment.js';
import type { Changed, Reached, Standing, Tried, TriedSender } from '../../src/scoring/own/try-own.js';
import {
  auditedRate,
  nobody,
  type ParityAudit,
  type ParityGroup,
  parityAudit,
} from '../../src/scoring/parity/parity-audit.js';
import { formatInstant } from '../../src/time.js';

export interface ChangedCounts {
  readonly leads: Readonly<Record<Role, number>>;
  readonly by_corridor: Readonly<Record<string, number>>;
  /** Null without labels. */
  readonly by_class: Readonly<Record<string, number>> | null;
  /** No more than the budget reads of each role, and too little of each to know who it is. */
  readonly masked: readonly { readonly role: Role; readonly id: string }[];
}

export interface ParityPair {
  readonly by: ParityGroup['by'];
  readonly group: string;
  readonly before: ParityGroup | null;
  readonly after: ParityGroup | null;
}

export interface TriedReport {
  readonly notice: string;
  readonly as_of: string;
  readonly budget_per_role: number;
  readonly before: Standing;
  readonly after: Standing;
  readonly added: ChangedCounts;
  readonly removed: ChangedCounts;
  readonly reached: readonly Reached[];
  readonly parity: {
    readonly population: 'innocent-senders' | 'all-senders';
    /** In scope or not. */
    readonly senders: number;
    readonly in_scope: number;
    readonly points: readonly { readonly at: 'leads' | number; readonly groups: readonly ParityPair[] }[];
  };
}

export type Labels = ReadonlyMap<string, Label>;

export function labelsByParty(labels: readonly Label[]): Labels {
  return new Map(labels.map((label) => [`${label.role}:${label.id}`, label]));
}

export function maskedId(id: string): string {
  const characters = Array.from(id);
  if (characters.length < 6) return `${characters[0] ?? ''}…`;
  return `${characters.slice(0, 2).join('')}…${characters.slice(-2).join('')}`;
}

function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values.toSorted()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function countsOf(changed: readonly Changed[], budget: number, labels: Labels | undefined): ChangedCounts {
  const ofRole = (role: Role): readonly Changed[] => changed.filter((each) => each.role === role);
  const classOf = ({ role, party_id }: Changed): string =>
    labels?.get(`${role}:${party_id}`)?.class ?? '(no label)';
  return {
    leads: { payer: ofRole('payer').length, beneficiary: ofRole('beneficiary').length },
    by_corridor: tally(changed.map(({ corridor }) => corridor ?? '(unknown)')),
    by_class: labels === undefined ? null : tally(changed.map(classOf)),
    masked: [...ofRole('payer').slice(0, budget), ...ofRole('beneficiary').slice(0, budget)].map(
      ({ role, party_id }) => ({ role, id: maskedId(party_id) }),
    ),
  };
}

/** Listed against unlisted says nothing of a definition: who is out of scope is alerted by nothing. */
function pairs(before: readonly ParityGroup[], after: readonly ParityGroup[]): readonly ParityPair[] {
  const gated = after.filter((row) => row.gated);
  return gated.map((row) => ({
    by: row.by,
    group: row.group,
    before: before.find(({ by, group }) => by === row.by && group === row.group) ?? null,
    after: row,
  }));
}

/** The audit of `vigie parity`, once without and once with what is tried: the same senders, groups and cuts. */
function parityOf({ senders }: Tried, labels: Labels | undefined): TriedReport['parity'] {
  const isInnocent = ({ payer }: TriedSender): boolean => {
    const label = labels?.get(`payer:${payer.id}`);
    return labels === undefined || (label !== undefined && isTarget('payer', label.class) === false);
  };
  const kept = senders.filter(isInnocent);
  const said = new Map(kept.map((sender) => [sender.payer.id, sender.said]));
  const audit = (side: 0 | 1): ParityAudit =>
    parityAudit({
      payers: kept.map(({ payer }) => payer),
      said: (id) => said.get(id)?.[side] ?? nobody,
      population: labels === undefined ? 'all-senders' : 'innocent-senders',
      rates: [auditedRate],
    });
  const [before, after] = [audit(0), audit(1)];
  const groupsAt = (one: ParityAudit, point: 'own' | number): readonly ParityGroup[] =>
    one.points.find(({ at }) => at === point)?.groups ?? [];
  const point = (at: 'own' | number): TriedReport['parity']['points'][number] => ({
    at: at === 'own' ? 'leads' : at,
    groups: pairs(groupsAt(before, at), groupsAt(after, at)),
  });
  return {
    population: after.population,
    senders: after.senders,
    in_scope: after.in_scope,
    points: kept.length === 0 ? [] : [point('own'), point(auditedRate)],
  };
}

export function triedReport(tried: Tried, labels: Labels | undefined): TriedReport {
  const { before, after, budget } = tried;
  return {
    notice: 'A trial on history: nothing was written, and no result on it shows that a definition is right.',
    as_of: formatInstant(tried.asOf),
    budget_per_role: budget,
    before,
    after,
    added: countsOf(tried.added, budget, labels),
    removed: countsOf(tried.removed, budget, labels),
    reached: tried.reached,
    parity: parityOf(tried, labels),
  };
}
