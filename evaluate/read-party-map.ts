import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import { exists, place, readCsv } from './read-csv.js';
import { readRole } from './read-labels.js';

/** The party of each record that stands with others; every other record is a party of its own. */
export type PartyMap = Readonly<Record<Role, ReadonlyMap<string, string>>>;

/** `party_map.csv` as `vigie screen --all` writes it; where there is none every record is its own party. */
export async function readPartyMap(path: string): Promise<PartyMap> {
  const ofRole = { payer: new Map<string, string>(), beneficiary: new Map<string, string>() };
  if (!(await exists(path))) return ofRole;
  const table = await readCsv(path, ['role', 'record_id', 'party_id']);
  table.record_id.forEach((id, at) => {
    const records = ofRole[readRole(table.role[at] ?? '', place(path, at, 'role'))];
    if (records.has(id))
      throw new VigieError('file', place(path, at, 'record_id'), 'puts a record into a party twice');
    records.set(id, table.party_id[at] ?? '');
  });
  return ofRole;
}
