/** features.csv, for evaluation only: the stratum of each indicator for every party in scope, without names. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import type { Catalogue } from '../../typology/definition.js';
import { writePrivateFile } from '../private-file.js';
import { csvLine, textCell } from '../spreadsheet-cell.js';
import type { ScoredTable } from './scored-table.js';

export async function writeFeatures(
  path: string,
  ledger: Ledger,
  pins: Pins,
  catalogue: Catalogue,
  tables: Readonly<Record<Role, readonly ScoredTable[]>>,
): Promise<void> {
  const names = catalogue.indicators.map(({ id }) => id);
  const lines = [`party_id,role,${names.join(',')}\n`];
  for (const role of ['payer', 'beneficiary'] as const) {
    for (const table of tables[role]) {
      const ids = await partyIds(ledger, pins, role, [...table.party]);
      for (let row = 0; row < table.length; row++) {
        const id = textCell(ids.get(table.party[row] as number) ?? '');
        const strata = table.strata.subarray(row * names.length, (row + 1) * names.length);
        lines.push(csvLine([id, role, strata.join(',')]));
      }
    }
  }
  await writePrivateFile(path, lines);
}
