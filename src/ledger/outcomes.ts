/** Human outcomes in the ledger, kept as lists are: every load of different ones is a version, which a run pins. */
import type { UnusedLine } from '../intake/csv/read-table.js';
import type { OutcomesRead } from '../intake/outcomes.js';
import type { Ledger } from './ledger.js';
import { unusedOf } from './lists.js';
import { keepVersion, matchLines, stageLines, unmatchedLines } from './match-entries.js';

export interface OutcomesStored {
  readonly version: number;
  /** Outcomes of at least one record. */
  readonly matched: number;
  /** Unreadable lines, and those about nobody in the ledger (reason `unmatched`); kept in the version all the same. */
  readonly unused: readonly UnusedLine[];
}

/** A later load of payments can match more of the same file, and then makes a new version. */
export async function storeOutcomes(
  ledger: Ledger,
  read: OutcomesRead,
  now: number,
): Promise<OutcomesStored> {
  await stageLines(ledger, 'outcome_staged', read.outcomes, {
    columns: `outcome VARCHAR, decided_at BIGINT, known_from BIGINT, reversed_at BIGINT, decided_by VARCHAR,
      reason VARCHAR`,
    cells: (each) => [
      each.outcome,
      each.decidedAt,
      each.knownFrom,
      each.reversedAt,
      each.decidedBy,
      each.reason,
    ],
  });
  await matchLines(ledger, 'outcome_staged', 'outcome_new');
  const unmatched = await unmatchedLines(ledger, 'outcome_new');
  const kept = { entries: 'outcome_entry', versions: 'outcome_version' } as const;
  return {
    version: await keepVersion(ledger, kept, 'outcome_new', read, now),
    matched: read.outcomes.length - unmatched.length,
    unused: unusedOf(read.unused, unmatched),
  };
}
