import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import type { Party } from './party.js';
import { place, readCsv, readHeader } from './read-csv.js';
import { readRole } from './read-labels.js';
import { lookUp } from './read-leads.js';

/** `without.csv` of a run: what its parties would be if one indicator were not evaluated. */
export interface Without {
  readonly indicators: readonly string[];
  /** The party as it would stand; the same one where nothing changes. */
  of(party: Party, indicator: string): Party;
}

/** Written of a party that would be on no route whose alerts are counted. */
const apart = 'apart';

export async function readWithout(path: string): Promise<Without> {
  const header = await readHeader(path);
  const indicators = header.filter((name) => name !== 'party_id' && name !== 'role');
  const table = await readCsv(path, ['party_id', 'role', ...indicators]);
  const rows: Record<Role, Map<string, number>> = { payer: new Map(), beneficiary: new Map() };
  table['party_id']?.forEach((id, at) => {
    rows[readRole(table['role']?.[at] ?? '', place(path, at, 'role'))].set(id, at);
  });
  return {
    indicators,
    of(party, indicator) {
      const row = lookUp(rows[party.role], party.id);
      const cell = row === undefined ? '' : (table[indicator]?.[row] ?? '');
      if (cell === '') return party;
      if (cell === apart) return { ...party, route: apart };
      const score = Number(cell);
      if (Number.isFinite(score)) return { ...party, route: 'review', score };
      throw new VigieError('file', place(path, row ?? 0, indicator), 'is no score, empty or apart');
    },
  };
}
