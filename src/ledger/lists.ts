/** Lists of parties in the ledger: every load of a different list is a version; entries match records by key. */

import type { UnusedLine } from '../intake/csv/read-table.js';
import type { ListRead } from '../intake/listed.js';
import type { Ledger } from './ledger.js';
import { keepVersion, matchLines, stageLines, unmatchedLines } from './match-entries.js';

export interface ListStored {
  readonly version: number;
  /** Entries that name at least one record. */
  readonly matched: number;
  /** Unreadable lines, and those that name nobody in the ledger (reason `unmatched`); kept in the version all the same. */
  readonly unused: readonly UnusedLine[];
}

/** Lines that could not be read or name nobody, in the order of the file. */
export function unusedOf(unread: readonly UnusedLine[], unmatched: readonly number[]): readonly UnusedLine[] {
  const nobody = unmatched.map((line): UnusedLine => ({ line, field: '', reason: 'unmatched' }));
  return [...unread, ...nobody].sort((a, b) => a.line - b.line);
}

/**
 * Stores a list and matches it against the ledger's records. The same file against the same records keeps its
 * version; a later load of payments can match more, and then makes a new one.
 */
export async function storeList(ledger: Ledger, list: ListRead, now: number): Promise<ListStored> {
  await stageLines(ledger, 'list_staged', list.entries, {
    columns: `listed_as VARCHAR, source VARCHAR, source_grade VARCHAR, handling VARCHAR, valid_from BIGINT,
      valid_to BIGINT, known_from BIGINT`,
    cells: (entry) => [
      entry.listedAs,
      entry.source,
      entry.sourceGrade,
      entry.handling,
      entry.validFrom,
      entry.validTo,
      entry.knownFrom,
    ],
  });
  await matchLines(ledger, 'list_staged', 'list_new');
  const unmatched = await unmatchedLines(ledger, 'list_new');
  const kept = { entries: 'list_entry', versions: 'list_version' } as const;
  return {
    version: await keepVersion(ledger, kept, 'list_new', list, now),
    matched: list.entries.length - unmatched.length,
    unused: unusedOf(list.unused, unmatched),
  };
}
