import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import { place, readCsv, readHeader } from './read-csv.js';
import { readRole } from './read-labels.js';
import type { VectorTable } from './vector-table.js';

/** Per role and party the number of its vector; the file has one numeric column per indicator, its stratum. */
export async function readFeatures(
  path: string,
  tables: Readonly<Record<Role, VectorTable>>,
): Promise<Readonly<Record<Role, ReadonlyMap<string, number>>>> {
  const header = await readHeader(path);
  const table = await readCsv(path, ['party_id', 'role', ...header]);
  const indicators = header.filter((name) => name !== 'party_id' && name !== 'role');
  const columns = indicators.map((name) => [name, table[name] ?? []] as const);
  const vectors: Record<Role, Map<string, number>> = { payer: new Map(), beneficiary: new Map() };
  table['party_id']?.forEach((id, at) => {
    const role = readRole(table['role']?.[at] ?? '', place(path, at, 'role'));
    const values = columns.map(([name, cells]): readonly [string, number] => {
      const cell = cells[at] ?? '';
      const value = Number(cell.startsWith("'") ? cell.slice(1) : cell);
      if (!Number.isFinite(value)) throw new VigieError('file', place(path, at, name), 'is not a number');
      return [name, value];
    });
    vectors[role].set(id, tables[role].intern(values));
  });
  return vectors;
}
