/** Which records are one party, for measuring resolution against labels: ids, joined records only, no names. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { writePrivateFile } from '../private-file.js';
import { csvLine, textCell } from '../spreadsheet-cell.js';

/** @throws VigieError `file`. */
export async function writePartyMap(path: string, ledger: Ledger, pins: Pins): Promise<void> {
  const rows = await ledger.rows<{ role: number; record: string; party: string }>(
    `SELECT r.role::INTEGER AS role, r.record_id AS record, p.party_id AS party
     FROM party_map m JOIN record r ON r.record = m.record
     JOIN party p ON p.version = m.version AND p.party = m.party AND p.role = r.role AND p.records > 1
     WHERE m.version = ${pins.partyMap} ORDER BY r.role, encode(r.record_id), m.record`,
  );
  await writePrivateFile(path, lines(rows));
}

function* lines(
  rows: readonly { readonly role: number; readonly record: string; readonly party: string }[],
): Generator<string> {
  yield 'role,record_id,party_id\n';
  for (const { role, record, party } of rows)
    yield csvLine([role === 0 ? 'payer' : 'beneficiary', textCell(record), textCell(party)]);
}
