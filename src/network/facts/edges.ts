/** Who is untied to whom, as `fact_edge` has it. */
import type { Ledger } from '../../ledger/ledger.js';
import { never, type Span } from './spans.js';

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
