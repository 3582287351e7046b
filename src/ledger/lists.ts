/** Lists of parties in the ledger: every load of a different list is a version; entries match records by key. */
import type { ListRead } from '../intake/listed.js';
import type { Ledger } from './ledger.js';
import { type LinesStored, storeLines } from './match-entries.js';

export function storeList(ledger: Ledger, list: ListRead, now: number): Promise<LinesStored> {
  const own = {
    columns: `listed_as VARCHAR, source VARCHAR, source_grade VARCHAR, handling VARCHAR, valid_from BIGINT,
      valid_to BIGINT, known_from BIGINT`,
    cells: (entry: ListRead['entries'][number]) => [
      entry.listedAs,
      entry.source,
      entry.sourceGrade,
      entry.handling,
      entry.validFrom,
      entry.validTo,
      entry.knownFrom,
    ],
  };
  return storeLines(ledger, 'list', list, list.entries, own, now);
}
