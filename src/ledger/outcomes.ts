/** Human outcomes in the ledger, kept as lists are: every load of different ones is a version, which a run pins. */
import type { OutcomesRead } from '../intake/outcomes.js';
import type { Ledger } from './ledger.js';
import { type LinesStored, storeLines } from './match-entries.js';

export function storeOutcomes(ledger: Ledger, read: OutcomesRead, now: number): Promise<LinesStored> {
  const own = {
    columns: `outcome VARCHAR, decided_at BIGINT, known_from BIGINT, reversed_at BIGINT, decided_by VARCHAR,
      reason VARCHAR`,
    cells: (each: OutcomesRead['outcomes'][number]) => [
      each.outcome,
      each.decidedAt,
      each.knownFrom,
      each.reversedAt,
      each.decidedBy,
      each.reason,
    ],
  };
  return storeLines(ledger, 'outcome', read, read.outcomes, own, now);
}
