/** Writes leads.csv and restricted.csv: files for people, who will open them in a spreadsheet. */
import { formatInstant, type Instant } from '../time.js';
import { formatDecibans } from './decibans.js';
import { type Lead, type LeadColumn, leadColumns, type Restricted, restrictedColumns } from './lead.js';
import { writePrivateFile } from './private-file.js';
import { csvLine, textCell } from './spreadsheet-cell.js';

const rowsPerChunk = 1_000;

function instant(at: Instant | undefined): string {
  return at === undefined ? '' : formatInstant(at);
}

const cells: Readonly<Record<LeadColumn, (lead: Lead) => string>> = {
  as_of: (lead) => formatInstant(lead.as_of),
  rank: (lead) => String(lead.rank),
  party_id: (lead) => textCell(lead.party_id),
  role: (lead) => lead.role,
  route: (lead) => lead.route,
  score_db: (lead) => formatDecibans(lead.score),
  // Empty until it is calibrated on local human decisions: an uncalibrated figure would be read as one that is.
  probability: () => '',
  band: (lead) => lead.band,
  fragile: (lead) => (lead.fragile === undefined ? '' : String(lead.fragile)),
  alert_at: (lead) => instant(lead.alert_at),
  first_hit_at: (lead) => instant(lead.first_hit_at),
  last_hit_at: (lead) => instant(lead.last_hit_at),
  last_payment_at: (lead) => instant(lead.last_payment_at),
  payments: (lead) => String(lead.payments),
  counterparties: (lead) => String(lead.counterparties),
  total_ref_minor: (lead) => (lead.total_ref_minor === undefined ? '' : String(lead.total_ref_minor)),
  ref_currency: (lead) => textCell(lead.ref_currency),
  indicators: (lead) => textCell(lead.indicators.join(';')),
  explanations: (lead) => textCell(lead.explanations.join(';')),
  network_id: (lead) => textCell(lead.network_id ?? ''),
};

function* csv<Row>(
  header: readonly string[],
  rows: Iterable<Row>,
  cellsOf: (row: Row) => string[],
): Generator<string> {
  let chunk = csvLine(header);
  let lines = 1;
  for (const row of rows) {
    chunk += csvLine(cellsOf(row));
    if (++lines % rowsPerChunk !== 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** @throws VigieError `file`. */
export async function writeLeads(path: string, leads: Iterable<Lead>): Promise<void> {
  const chunks = csv(leadColumns, leads, (lead) => leadColumns.map((column) => cells[column](lead)));
  await writePrivateFile(path, chunks);
}

/** @throws VigieError `file`. */
export async function writeRestricted(path: string, parties: Iterable<Restricted>): Promise<void> {
  const chunks = csv(restrictedColumns, parties, (party) => [
    formatInstant(party.as_of),
    textCell(party.party_id),
    party.role,
    party.reason,
    String(party.payments),
  ]);
  await writePrivateFile(path, chunks);
}
