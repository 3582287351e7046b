/** party_history.csv: which records stand under another party id than before. */
import type { PartyMoved } from '../../ledger/party-history.js';
import { writePrivateFile } from '../private-file.js';
import { csvLine, textCell } from '../spreadsheet-cell.js';

/** @throws VigieError `file`. */
export async function writePartyHistory(path: string, moved: readonly PartyMoved[]): Promise<void> {
  await writePrivateFile(path, lines(moved));
}

function* lines(moved: readonly PartyMoved[]): Generator<string> {
  yield 'role,record_id,old_party_id,new_party_id,change,from_version,to_version\n';
  for (const { role, recordId, oldPartyId, newPartyId, change, from, to } of moved)
    yield csvLine([
      role,
      textCell(recordId),
      textCell(oldPartyId),
      textCell(newPartyId),
      change,
      `${from}`,
      `${to}`,
    ]);
}
