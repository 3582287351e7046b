/**
 * `collector-variants` and `several-collecting-names`: clearly different names under which one beneficiary, one phone,
 * one account or one hour at a pay-out agent is paid by several who nothing ties to it.
 */

import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import { stageParties } from '../../ledger/stage-integers.js';
import type { Instant } from '../../time.js';
import type { AgentMates } from './agent-mates.js';
import { fewestPayers, mostOfKey } from './collecting-tables.js';
import { differentNames, mayBeOne, nameWords } from './different-names.js';
import { type FactDetail, mostShown, type NetworkFact, type Tie } from './network-fact.js';
import { holds, never, type Span, stepsOf } from './spans.js';

interface NameUse {
  readonly beneficiary: number;
  readonly name: string;
  readonly phone: number | null;
  readonly account: number | null;
  readonly since: Instant;
  readonly seq: number;
}

/** Somebody else with it, from when it is known. */
interface Mate {
  readonly party: number;
  readonly since: Instant;
}

/** A number or a habit that beneficiaries share, and the names that stand beside it. */
interface Shared {
  readonly by: Tie;
  readonly mates: readonly Mate[];
  readonly uses: readonly NameUse[];
  readonly span: Span;
}

function matesIn(shared: readonly Shared[], at: Instant = never): readonly number[] {
  const known = shared.flatMap(({ mates }) => mates).filter(({ since }) => since <= at);
  return [...new Set(known.map(({ party }) => party))];
}

interface Edge extends Span {
  readonly payer: number;
}

/** Two names, three, four and more. */
function graded(names: number): number {
  return Math.min(3, Math.max(0, names - 1));
}

/** Names are compared again and again as time goes by; the same few stand together each time. */
class Comparison {
  private readonly known = new Map<string, number>();

  count(uses: readonly NameUse[]): number {
    const names = [...new Set(uses.map(({ name }) => name))].sort();
    if (names.length < 2) return names.length;
    const key = names.join('\n');
    const found = this.known.get(key) ?? differentNames(names);
    this.known.set(key, found);
    return found;
  }
}

function mayDiffer(uses: readonly NameUse[]): boolean {
  const names = [...new Set(uses.map(({ name }) => name))].map(nameWords);
  return names.some((one, i) => names.slice(0, i).some((other) => !mayBeOne(one, other)));
}

async function namesOf(ledger: Ledger): Promise<readonly NameUse[]> {
  const rows = await ledger.rows<{
    beneficiary: number;
    name: string;
    phone: number | null;
    account: number | null;
    since: number;
    seq: number;
  }>(`SELECT beneficiary, name, phone::DOUBLE AS phone, account::DOUBLE AS account, since::DOUBLE AS since, seq::DOUBLE AS seq
    FROM collecting_name ORDER BY beneficiary, since, seq, name`);
  return rows;
}

/** By beneficiary, everything that it shares with others. */
async function sharedBy(
  ledger: Ledger,
  uses: readonly NameUse[],
  mates: readonly AgentMates[],
): Promise<ReadonlyMap<number, readonly Shared[]>> {
  const rows = await ledger.rows<{ kind: number; key: number; beneficiary: number; since: number }>(
    `SELECT kind, key::DOUBLE AS key, beneficiary, since::DOUBLE AS since FROM collecting_key
     ORDER BY kind, key, since, beneficiary`,
  );
  const byNumber = [grouped(uses, ({ phone }) => phone), grouped(uses, ({ account }) => account)] as const;
  const byBeneficiary = grouped(uses, ({ beneficiary }) => beneficiary);
  const found = new Map<number, Shared[]>();
  const add = (beneficiary: number, shared: Shared): void => {
    const known = found.get(beneficiary);
    if (known === undefined) found.set(beneficiary, [shared]);
    else known.push(shared);
  };
  for (const all of grouped(rows, ({ kind, key }) => `${kind}:${key}`).values()) {
    const [first] = all;
    if (first === undefined) continue;
    const span = { from: all[1]?.since ?? never, until: all[mostOfKey]?.since ?? never };
    const beside = (first.kind === 0 ? byNumber[0] : byNumber[1]).get(first.key) ?? [];
    for (const { beneficiary, since } of all) {
      const others = all
        .filter((each) => each.beneficiary !== beneficiary)
        .map((each): Mate => ({ party: each.beneficiary, since: each.since }));
      const from = Math.max(span.from, since);
      add(beneficiary, {
        by: first.kind === 0 ? 'phone' : 'account',
        mates: others,
        uses: beside,
        span: { from, until: span.until },
      });
    }
  }
  for (const { one, other, from } of mates) {
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const both = [...(byBeneficiary.get(mine) ?? []), ...(byBeneficiary.get(theirs) ?? [])];
      add(mine, {
        by: 'agent',
        mates: [{ party: theirs, since: from }],
        uses: both,
        span: { from, until: never },
      });
    }
  }
  return found;
}

interface Candidate {
  readonly beneficiary: number;
  readonly own: readonly NameUse[];
  readonly shared: readonly Shared[];
  readonly closed: Instant;
}

interface Looked {
  readonly count: number;
  readonly uses: readonly NameUse[];
  readonly by: readonly Tie[];
  readonly mates: readonly number[];
}

const nothing: Looked = { count: 0, uses: [], by: [], mates: [] };

function factsOf(
  candidate: Candidate,
  edges: ReadonlyMap<number, readonly Edge[]>,
  names: Comparison,
  fewest: number,
): readonly NetworkFact[] {
  const { beneficiary, own, shared, closed } = candidate;
  const around = [beneficiary, ...new Set(matesIn(shared))];
  const payersAt = (at: Instant, mates: readonly number[]): number =>
    new Set(
      [beneficiary, ...mates].flatMap((each) =>
        (edges.get(each) ?? []).filter((edge) => holds(edge, at)).map(({ payer }) => payer),
      ),
    ).size;
  const looked = (
    at: Instant,
    by: readonly Tie[],
    uses: readonly NameUse[],
    mates: readonly number[],
  ): Looked => {
    const seen = uses.filter(({ since }) => since <= at);
    const count = names.count(seen);
    return count < 2 || payersAt(at, mates) < fewest ? nothing : { count, uses: seen, by, mates };
  };
  const variants = (at: Instant): Looked => {
    if (at >= closed) return nothing;
    const held = shared.filter(({ span }) => holds(span, at));
    const uses = [...own, ...held.flatMap((each) => each.uses)];
    const by: readonly Tie[] = held.length === 0 ? ['party'] : [...new Set(held.map((each) => each.by))];
    return looked(at, by, uses, matesIn(held, at));
  };
  const several = (at: Instant): Looked => {
    if (at >= closed) return nothing;
    const all = shared
      .filter(({ span }) => holds(span, at))
      .map((each) => looked(at, [each.by], each.uses, matesIn([each], at)));
    return all.reduce((most, each) => (each.count > most.count ? each : most), nothing);
  };
  const instants = [
    closed,
    ...[...own, ...shared.flatMap(({ uses }) => uses)].map(({ since }) => since),
    ...shared.flatMap(({ span, mates }) => [span.from, span.until, ...mates.map(({ since }) => since)]),
    ...around.flatMap((each) => (edges.get(each) ?? []).flatMap(({ from, until }) => [from, until])),
  ];
  const told = (kind: NetworkFact['kind'], look: (at: Instant) => Looked): NetworkFact[] =>
    stepsOf(instants, (at) => graded(look(at).count), 0).map(({ at, value }) => ({
      kind,
      role: 'beneficiary',
      party: beneficiary,
      at,
      value,
      detail: detailOf(look(at)),
    }));
  return [...told('collector-variants', variants), ...told('several-collecting-names', several)];
}

function detailOf({ count, by, uses, mates }: Looked): FactDetail {
  const first = [...new Map(uses.toReversed().map((use) => [use.name, use.seq])).values()];
  return { count, by, about: mates, payments: first.sort((a, b) => a - b).slice(0, mostShown) };
}

/** After `agentMates` and `prepareCollecting`. */
export async function collectingNames(
  ledger: Ledger,
  mates: readonly AgentMates[],
): Promise<readonly NetworkFact[]> {
  const uses = await namesOf(ledger);
  return factsOfNames(ledger, uses, await sharedBy(ledger, uses, mates), fewestPayers);
}

/** Of names of one party alone, from so many payers on. After `prepareCollectingAlone`. */
export async function namesAlone(ledger: Ledger, fewest: number): Promise<readonly NetworkFact[]> {
  return factsOfNames(ledger, await namesOf(ledger), new Map(), fewest);
}

async function factsOfNames(
  ledger: Ledger,
  uses: readonly NameUse[],
  shared: ReadonlyMap<number, readonly Shared[]>,
  fewest: number,
): Promise<readonly NetworkFact[]> {
  const closed = new Map(
    (
      await ledger.rows<{ beneficiary: number; closed: number }>(
        `SELECT beneficiary, closed_at::DOUBLE AS closed FROM fact_closed SEMI JOIN collecting_name USING (beneficiary)`,
      )
    ).map((row) => [row.beneficiary, row.closed]),
  );
  const candidates = [...grouped(uses, ({ beneficiary }) => beneficiary)]
    .map(([beneficiary, own]): Candidate => {
      const of = shared.get(beneficiary) ?? [];
      return { beneficiary, own, shared: of, closed: closed.get(beneficiary) ?? never };
    })
    .filter(({ own, shared: of }) => mayDiffer([...own, ...of.flatMap((each) => each.uses)]));
  const edges = await edgesOf(ledger, candidates);
  const names = new Comparison();
  return candidates.flatMap((candidate) => factsOf(candidate, edges, names, fewest));
}

async function edgesOf(
  ledger: Ledger,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<number, readonly Edge[]>> {
  const parties = new Set(candidates.flatMap(({ beneficiary, shared }) => [beneficiary, ...matesIn(shared)]));
  await stageParties(ledger, 'compared', 'beneficiary', parties);
  const found = await ledger.rows<{
    beneficiary: number;
    payer: number;
    start: number;
    until: number | null;
  }>(
    `SELECT beneficiary, payer, start::DOUBLE AS start, until::DOUBLE AS until FROM fact_edge
     SEMI JOIN compared USING (beneficiary)`,
  );
  return grouped(
    found.map(({ beneficiary, payer, start, until }) => ({
      beneficiary,
      payer,
      from: start,
      until: until ?? never,
    })),
    ({ beneficiary }) => beneficiary,
  );
}
