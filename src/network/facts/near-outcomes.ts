/**
 * `paid-by-outcomes` and `near-outcome`: what human outcomes say of those around their subjects, two hops at most. Only
 * over low payments that nothing explains, never through a beneficiary with many payers, never to the subject itself or
 * to whoever is linked to it, never to anybody under 18 (G9), and never out of a score.
 */

import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import { stageParties } from '../../ledger/stage-integers.js';
import type { Instant } from '../../time.js';
import { type Decided, passedOn, pointsOf } from './decided.js';
import { type Edge, readEdges } from './edges.js';
import { mostShown, type NetworkFact } from './network-fact.js';
import { payerLinks, untilLinked } from './payer-links.js';
import { both, holds, instantsOf, never, type Span, stepsOf } from './spans.js';

/** An outcome as it reaches a beneficiary: by a payer, or its own. */
interface Reach extends Span {
  readonly points: number;
  /** The payer about whom it was decided; the beneficiary itself where it is its own. */
  readonly party: number;
  readonly seq: number;
  readonly since: Instant;
}

/** Every edge of the beneficiaries whom a subject paid, or who are subjects. */
async function edgesAround(ledger: Ledger, decided: readonly Decided[]): Promise<readonly Edge[]> {
  const of = (role: string): Set<number> =>
    new Set(decided.filter((each) => each.role === role).map(({ party }) => party));
  for (const role of ['payer', 'beneficiary'] as const)
    await stageParties(ledger, `decided_${role}`, role, of(role));
  return readEdges(
    ledger,
    `WITH around AS (SELECT beneficiary FROM fact_edge SEMI JOIN decided_payer USING (payer)
      UNION SELECT beneficiary FROM decided_beneficiary)
    SELECT * FROM fact_edge SEMI JOIN around USING (beneficiary)`,
    ['beneficiary', 'start', 'payer', 'seq'],
  );
}

/** What reaches each beneficiary. */
function reaching(
  edges: readonly Edge[],
  decided: readonly Decided[],
): ReadonlyMap<number, readonly Reach[]> {
  const ofPayer = grouped(
    decided.filter(({ role }) => role === 'payer'),
    ({ party }) => party,
  );
  const reaches = edges.flatMap((edge) =>
    (ofPayer.get(edge.payer) ?? []).flatMap((each) => {
      const span = both(edge, each);
      const { payer: party, seq, beneficiary } = edge;
      const points = pointsOf(each.outcome);
      return span === undefined ? [] : [{ ...span, points, party, seq, since: each.decidedAt, beneficiary }];
    }),
  );
  return grouped(reaches, ({ beneficiary }) => beneficiary);
}

/** Parties seen under 18, and from when. */
async function minorsOf(ledger: Ledger): Promise<ReadonlyMap<number, Instant>> {
  const rows = await ledger.rows<{ party: number; at: number }>(
    `SELECT party, minor_at::DOUBLE AS "at" FROM fact_minor SEMI JOIN linked_payer ON payer = party`,
  );
  return new Map(rows.map(({ party, at }) => [party, at]));
}

/** Each party counts once, by the gravest that holds of it. */
function pointsAt(reaches: readonly Reach[], at: Instant): number {
  const of = new Map<number, number>();
  for (const reach of reaches) {
    if (holds(reach, at)) of.set(reach.party, Math.max(of.get(reach.party) ?? 0, reach.points));
  }
  return [...of.values()].reduce((sum, points) => sum + points, 0);
}

function graded(points: number): number {
  return points >= 4 ? 3 : Math.min(points, 2);
}

function factOf(
  kind: 'paid-by-outcomes' | 'near-outcome',
  party: number,
  reaches: readonly Reach[],
  about: (held: readonly Reach[]) => readonly number[],
  shown: readonly number[],
  valueAt: (at: Instant) => number,
): readonly NetworkFact[] {
  return stepsOf(instantsOf(reaches), valueAt, 0).map(({ at, value }) => {
    const held = reaches.filter((reach) => holds(reach, at));
    const since = Math.max(...held.map((reach) => reach.since));
    return {
      kind,
      role: kind === 'near-outcome' ? 'payer' : 'beneficiary',
      party,
      at,
      value,
      detail: {
        count: new Set(held.map((reach) => reach.party)).size,
        by: ['outcome'],
        about: about(held),
        payments: shown.slice(0, mostShown),
        ...(held.length === 0 ? {} : { since }),
      },
    };
  });
}

/** What a payer is near, beneficiary by beneficiary. */
interface Near {
  readonly beneficiary: number;
  readonly seq: number;
  readonly reaches: readonly Reach[];
}

/** `prepareFactSource` must have run. */
export async function nearOutcomes(
  ledger: Ledger,
  decided: readonly Decided[],
): Promise<readonly NetworkFact[]> {
  const subjects = passedOn(decided);
  if (subjects.length === 0) return [];
  const edges = await edgesAround(ledger, subjects);
  const reached = reaching(edges, subjects);
  const facts: NetworkFact[] = [];
  for (const [beneficiary, all] of reached) {
    const reaches = all.filter(({ party }) => party !== beneficiary);
    const shown = [...new Set(reaches.map(({ seq }) => seq))];
    const of = (held: readonly Reach[]): number[] => [...new Set(held.map(({ party }) => party))];
    facts.push(
      ...factOf('paid-by-outcomes', beneficiary, reaches, of, shown, (at) => graded(pointsAt(reaches, at))),
    );
  }
  return [...facts, ...(await nearOf(ledger, edges, reached, subjects))];
}

async function nearOf(
  ledger: Ledger,
  edges: readonly Edge[],
  reached: ReadonlyMap<number, readonly Reach[]>,
  subjects: readonly Decided[],
): Promise<readonly NetworkFact[]> {
  const links = await payerLinks(ledger, new Set(edges.map(({ payer }) => payer)));
  const minors = await minorsOf(ledger);
  const ofBeneficiary = grouped(
    subjects.filter(({ role }) => role === 'beneficiary'),
    ({ party }) => party,
  );
  const near = new Map<number, Near[]>();
  for (const { until, ...rest } of edges) {
    const edge = { ...rest, until: Math.min(until, minors.get(rest.payer) ?? never) };
    const { payer, beneficiary, seq } = edge;
    const others = (reached.get(beneficiary) ?? []).flatMap((reach): Reach[] => {
      if (reach.party === payer) return [];
      const span = both(edge, reach);
      const apart = span && untilLinked(span, links, payer, reach.party);
      return apart === undefined ? [] : [{ ...reach, ...apart }];
    });
    const own = (ofBeneficiary.get(beneficiary) ?? []).flatMap((each): Reach[] => {
      if (each.party === payer) return [];
      const span = both(edge, each);
      const points = 2 * pointsOf(each.outcome);
      return span === undefined ? [] : [{ ...span, points, party: beneficiary, seq, since: each.decidedAt }];
    });
    if (others.length + own.length === 0) continue;
    const known = near.get(payer) ?? [];
    near.set(payer, known);
    known.push({ beneficiary, seq, reaches: [...others, ...own] });
  }
  return [...near].flatMap(([payer, all]) => {
    const reaches = all.flatMap((each) => each.reaches);
    const shown = [...new Set(all.map(({ seq }) => seq))];
    // The strongest of the beneficiaries counts: to pay two of them is what other evidence reads.
    const valueAt = (at: Instant): number =>
      graded(Math.max(...all.map((each) => pointsAt(each.reaches, at))));
    const about = (held: readonly Reach[]): number[] => [
      ...new Set(
        all
          .filter((each) => each.reaches.some((one) => held.includes(one)))
          .map(({ beneficiary }) => beneficiary),
      ),
    ];
    return factOf('near-outcome', payer, reaches, about, shown, valueAt);
  });
}
