/** What an institution knows of its customers beyond payments; only reports read it. */
import { readTable, type UnusedLine } from './csv/read-table.js';
import type { Role } from './payment.js';

export const dueDiligenceColumns = [
  'party_id',
  'role',
  'identification_type',
  'identification_number',
  'identification_country',
  'identification_expires',
  'address',
  'occupation',
  'nationality',
  'source_of_funds',
  'birth_place',
] as const;
export type DueDiligenceColumn = (typeof dueDiligenceColumns)[number];

export interface DueDiligence {
  readonly line: number;
  readonly partyId: string;
  readonly role: Role;
  readonly cells: Readonly<Partial<Record<DueDiligenceColumn, string>>>;
}

export interface DueDiligenceRead {
  readonly parties: readonly DueDiligence[];
  readonly unused: readonly UnusedLine[];
}

/** Reads `parties.csv`; lines that cannot be read are returned. */
export async function readDueDiligence(path: string): Promise<DueDiligenceRead> {
  const names = { known: dueDiligenceColumns, required: ['party_id', 'role'] as const };
  const { rows, rejected } = await readTable<DueDiligenceColumn>(path, names);
  const unused: UnusedLine[] = rejected.map((row) => ({ ...row, field: '' }));
  const parties: DueDiligence[] = [];
  for (const { line, cells } of rows) {
    const { role } = cells;
    const partyId = cells.party_id?.trim() ?? '';
    if (partyId === '') unused.push({ line, field: 'party_id', reason: 'missing' });
    else if (role !== 'payer' && role !== 'beneficiary')
      unused.push({ line, field: 'role', reason: 'not-one-of' });
    else parties.push({ line, partyId, role, cells: { ...cells, party_id: partyId } });
  }
  unused.sort((a, b) => a.line - b.line);
  return { parties, unused };
}
