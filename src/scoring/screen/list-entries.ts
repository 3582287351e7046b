/** The entries of the pinned list that name a party or its counterparties, as they were known at as_of. */
import { type ListedAs, listedKinds } from '../../intake/listed.js';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import type { ListedEntry } from '../lead-explanation.js';
import { otherSide } from './explain-unknown.js';

interface Found extends Readonly<Record<string, string | number | null>> {
  readonly line: number;
  readonly role: number;
  readonly party: number;
  readonly matched_by: string;
  readonly listed_as: string;
  readonly source: string;
  readonly source_grade: string | null;
  readonly handling: string | null;
  readonly known_from: number;
  readonly valid_from: number | null;
  readonly valid_to: number | null;
}

function kindOf(text: string): ListedAs {
  const kind = listedKinds.find((each) => each === text);
  if (kind === undefined) throw new Error(`a stored list entry is listed as ${text}`);
  return kind;
}

/** The entries known at as_of with the parties that they name: few, where the party map is as long as the ledger. */
export async function prepareList(ledger: Ledger, pins: Pins): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE known_entry AS SELECT e.*, m.party
    FROM list_entry e JOIN party_map m ON m.record = e.record AND m.version = ${pins.partyMap}
    WHERE e.version = ${pins.lists} AND e.known_from <= ${pins.asOf}`);
}

/** After `prepareList`: the party's own entries in either role first, then those of the parties on the other side of its payments. */
export async function listEntries(
  ledger: Ledger,
  pins: Pins,
  { party, role }: { readonly party: number; readonly role: Role },
  counterparties: readonly number[],
): Promise<readonly ListedEntry[]> {
  const other = otherSide(role);
  const concerned = [
    `e.party = ${party}`,
    ...(counterparties.length === 0
      ? []
      : [`(e.role = ${other === 'payer' ? 0 : 1} AND e.party IN (${counterparties.join(', ')}))`]),
  ];
  // One line may name several records of a party.
  const rows = await ledger.rows<Found>(
    `SELECT e.line::INTEGER AS line, e.role::INTEGER AS role, e.party, min(e.matched_by) AS matched_by,
       any_value(e.listed_as) AS listed_as, any_value(e.source) AS source, any_value(e.source_grade) AS source_grade,
       any_value(e.handling) AS handling, any_value(e.known_from)::DOUBLE AS known_from,
       any_value(e.valid_from)::DOUBLE AS valid_from, any_value(e.valid_to)::DOUBLE AS valid_to
     FROM known_entry e WHERE ${concerned.join(' OR ')}
     GROUP BY e.line, e.role, e.party ORDER BY (e.party <> ${party}), e.line, e.party`,
  );
  const ids: Record<Role, ReadonlyMap<number, string>> = { payer: new Map(), beneficiary: new Map() };
  for (const side of ['payer', 'beneficiary'] as const) {
    const mine = rows.filter((row) => (row.role === 0) === (side === 'payer')).map((row) => row.party);
    ids[side] = await partyIds(ledger, pins, side, mine);
  }
  return rows.map((row): ListedEntry => {
    const side: Role = row.role === 0 ? 'payer' : 'beneficiary';
    return {
      partyId: ids[side].get(row.party) ?? '',
      role: side,
      own: row.party === party,
      listedAs: kindOf(row.listed_as),
      source: row.source,
      sourceGrade: row.source_grade ?? undefined,
      handling: row.handling ?? undefined,
      knownFrom: row.known_from,
      validFrom: row.valid_from ?? undefined,
      validTo: row.valid_to ?? undefined,
      matchedBy: row.matched_by,
      line: row.line,
    };
  });
}
