/** names.csv: the names of the leads, for a reason that run.json records. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import { writePrivateFile } from '../private-file.js';
import { csvLine, textCell } from '../spreadsheet-cell.js';
import type { RankedLead } from './choose-leads.js';

export async function writeNames(
  ledger: Ledger,
  path: string,
  leads: readonly RankedLead[],
  pins: Pins,
): Promise<void> {
  const lines = [csvLine(['role', 'party_id', 'name'])];
  for (const role of ['payer', 'beneficiary'] as const) {
    const parties = leads.filter((lead) => lead.role === role).map(({ party }) => party);
    if (parties.length === 0) continue;
    const rows = await ledger.rows<{ party: number; name: string }>(
      `SELECT DISTINCT ${role} AS party, ${role}_name AS name FROM run_payment
       WHERE ${role} IN (${parties.join(', ')}) AND ${role}_name IS NOT NULL ORDER BY party, name`,
    );
    const ids = await partyIds(ledger, pins, role, parties);
    for (const { party, name } of rows)
      lines.push(csvLine([role, textCell(ids.get(party) ?? ''), textCell(name)]));
  }
  await writePrivateFile(path, lines);
}
