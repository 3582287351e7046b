/** Who is untied to whom, as `fact_edge` has it. */
import type { Ledger } from '../../ledger/ledger.js';
import { never, type Span } from './spans.js';

export interface Edge extends Span {
  readonly payer: number;
  readonly beneficiary: number;
  /** The payment from which on it holds. */
  readonly seq: number;
}

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
