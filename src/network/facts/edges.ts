/** Who is untied to whom, as `fact_edge` has it. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Instant } from '../../time.js';
import { both, holds, never, type Span, type Step } from './spans.js';

export interface Edge extends Span {
  readonly payer: number;
  readonly beneficiary: number;
  /** The payment from which on it holds. */
  readonly seq: number;
}

/**
 * Common table expressions: `held`, the edges of whoever crosses a border with them, from the first payment to a
 * beneficiary that does, while nobody concerned is known under 18.
 */
export const heldAbroad = `abroad AS (
  SELECT payer, beneficiary, greatest(start, abroad_at) AS start, least(until, m.minor_at) AS until, seq
  FROM fact_edge LEFT JOIN fact_minor m ON m.party = payer WHERE abroad_at IS NOT NULL),
  held AS (SELECT * FROM abroad WHERE until IS NULL OR start < until)`;

/** Those that a relation of edges gives, in the order of these columns. */
export async function readEdges(
  ledger: Ledger,
  relation: string,
  order: readonly ('payer' | 'beneficiary' | 'start' | 'seq')[],
): Promise<readonly Edge[]> {
  const rows = await ledger.rows<{
    payer: number;
    beneficiary: number;
    start: number;
    until: number | null;
    seq: number;
  }>(`SELECT payer, beneficiary, start::DOUBLE AS start, until::DOUBLE AS until, seq::DOUBLE AS seq
    FROM (${relation}) ORDER BY ${order.join(', ')}`);
  return rows.map(({ start, until, ...edge }) => ({ ...edge, from: start, until: until ?? never }));
}

type End = 'payer' | 'beneficiary';

/** Who stands at one end of these, each once. */
export function endsOf(edges: readonly Edge[], end: End): readonly number[] {
  return [...new Set(edges.map((edge) => edge[end]))];
}

export function heldAt(edges: readonly Edge[], at: Instant): readonly Edge[] {
  return edges.filter((edge) => holds(edge, at));
}

/** An edge for as long as it and any of these spans hold. */
export function during(edge: Edge, spans: readonly Span[]): readonly Edge[] {
  return spans.flatMap((span): readonly Edge[] => {
    const held = both(edge, span);
    return held === undefined ? [] : [{ ...edge, ...held }];
  });
}

/** How many stand at one end of those that hold: one pass over the instants at which they begin and end, for one payer may pay thousands. */
export function numberHeld(edges: readonly Edge[], end: End): readonly Step<number>[] {
  const changes = edges
    .flatMap((edge) => [
      { at: edge.from, party: edge[end], change: 1 },
      { at: edge.until, party: edge[end], change: -1 },
    ])
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  const open = new Map<number, number>();
  const steps: Step<number>[] = [];
  for (const [i, { at, party, change }] of changes.entries()) {
    const left = (open.get(party) ?? 0) + change;
    if (left === 0) open.delete(party);
    else open.set(party, left);
    if (changes[i + 1]?.at !== at) steps.push({ at, value: open.size });
  }
  return steps;
}
