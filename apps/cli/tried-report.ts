/** What a trial says to people: counts, masked ids up to the budget, classes and parity; never a list of everybody. */
import { isTarget } from '../../evaluate/party.js';
import type { Label } from '../../evaluate/read-labels.js';
import type { Role } from '../../src/intake/payment.js';
import type { Changed, Reached, Standing, Tried, TriedSender } from '../../src/scoring/own/try-own.js';
import { type ParityGroup, parityGroups } from '../../src/scoring/parity/parity-audit.js';
import { mostAlerted, scoreCut } from '../../src/statistics/alert-cut.js';
import { formatInstant } from '../../src/time.js';

/** The share of all senders, in scope or not, at which groups are compared beside the leads: few leads show no group. */
export const comparedAt = 0.005;

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
    readonly senders: number;
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

/** Listed against unlisted says nothing here: whoever is out of scope is not among these senders. */
function groupsOf(
  senders: readonly TriedSender[],
  isAlerted: (sender: TriedSender) => boolean,
): readonly ParityGroup[] {
  const members = senders.map((sender) => ({ ...sender.payer, sender }));
  return parityGroups(members, ({ sender }) => isAlerted(sender)).filter(({ by }) => by !== 'listing');
}

function pairs(before: readonly ParityGroup[], after: readonly ParityGroup[]): readonly ParityPair[] {
  return after.map((row) => ({
    by: row.by,
    group: row.group,
    before: before.find(({ by, group }) => by === row.by && group === row.group) ?? null,
    after: row,
  }));
}

function parityOf({ senders, payers }: Tried, labels: Labels | undefined): TriedReport['parity'] {
  const kept =
    labels === undefined
      ? senders
      : senders.filter(
          ({ payer }) => isTarget('payer', labels.get(`payer:${payer.id}`)?.class ?? '') === false,
        );
  const point = (
    at: 'leads' | number,
    isAlerted: (sender: TriedSender, side: 0 | 1) => boolean,
  ): { readonly at: 'leads' | number; readonly groups: readonly ParityPair[] } => {
    const rows = (side: 0 | 1): readonly ParityGroup[] => groupsOf(kept, (sender) => isAlerted(sender, side));
    return { at, groups: pairs(rows(0), rows(1)) };
  };
  // Whoever is out of scope is alerted by nothing, and counts among those of whom so few are.
  const innocent = [...(labels?.values() ?? [])].filter(
    ({ role, class: name }) => role === 'payer' && isTarget(role, name) === false,
  );
  const most = mostAlerted(comparedAt, labels === undefined ? payers : innocent.length);
  const cuts = ([0, 1] as const).map((side) =>
    scoreCut(
      kept.map(({ scores }) => scores[side]),
      most,
    ),
  );
  return {
    population: labels === undefined ? 'all-senders' : 'innocent-senders',
    senders: kept.length,
    points:
      kept.length === 0
        ? []
        : [
            point('leads', ({ leads }, side) => leads[side]),
            point(comparedAt, ({ scores }, side) => scores[side] > (cuts[side] ?? Number.POSITIVE_INFINITY)),
          ],
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
