import { join } from 'node:path';
import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import { exists, place, readCsv, readHeader } from './read-csv.js';
import { readRole } from './read-labels.js';

/** Per role and party the stratum of each indicator, in the order asked for; -1 is unknown. */
export type StrataOf = Readonly<Record<Role, ReadonlyMap<string, Int8Array>>>;

/** `features.csv` of a run: parties of equal strata share one array, since most do. */
export async function readStrata(directory: string, indicators: readonly string[]): Promise<StrataOf> {
  const path = join(directory, 'features.csv');
  if (!(await exists(path))) {
    throw new VigieError(
      'file',
      path,
      'is not there: make the run again with "vigie screen --all", which writes the strata of every party',
    );
  }
  const header = await readHeader(path);
  const missing = indicators.filter((id) => !header.includes(id));
  if (missing.length > 0)
    throw new VigieError(
      'file',
      path,
      `lacks ${missing.join(', ')}: make the run again with these definitions`,
    );
  const table = await readCsv(path, ['party_id', 'role', ...indicators]);
  const columns = indicators.map((id) => table[id] ?? []);
  const known = new Map<string, Int8Array>();
  const strata: Record<Role, Map<string, Int8Array>> = { payer: new Map(), beneficiary: new Map() };
  table['party_id']?.forEach((id, at) => {
    const role = readRole(table['role']?.[at] ?? '', place(path, at, 'role'));
    const cells = columns.map((column) => column[at] ?? '');
    const key = cells.join();
    let values = known.get(key);
    if (values === undefined) {
      values = Int8Array.from(cells, (cell, column) => {
        const text = cell.startsWith("'") ? cell.slice(1) : cell;
        if (!/^(-1|\d{1,2})$/.test(text))
          throw new VigieError('file', place(path, at, indicators[column] ?? ''), 'is no stratum');
        return Number(text);
      });
      known.set(key, values);
    }
    strata[role].set(id, values);
  });
  return strata;
}
