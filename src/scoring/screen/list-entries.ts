/** The entries of the pinned list that name a party or its counterparties, as they were known at as_of. */

import { type ListedAs, listedKinds } from '../../intake/listed.js';
import type { Role } from '../../intake/payment.js';
import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import type { ListedEntry } from '../lead-explanation.js';

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

/** By party, with the printed ids of the parties. */
export interface KnownEntries {
  readonly byParty: ReadonlyMap<number, readonly Found[]>;
  readonly ids: Readonly<Record<Role, ReadonlyMap<number, string>>>;
}

function roleOf({ role }: Found): Role {
  return role === 0 ? 'payer' : 'beneficiary';
}

/** All of them: few, where the party map is as long as the ledger. */
export async function readKnownEntries(ledger: Ledger, pins: Pins): Promise<KnownEntries> {
  // One line may name several records of a party.
  const rows = await ledger.rows<Found>(
    `SELECT e.line::INTEGER AS line, e.role::INTEGER AS role, m.party, min(e.matched_by) AS matched_by,
       any_value(e.listed_as) AS listed_as, any_value(e.source) AS source, any_value(e.source_grade) AS source_grade,
       any_value(e.handling) AS handling, any_value(e.known_from)::DOUBLE AS known_from,
       any_value(e.valid_from)::DOUBLE AS valid_from, any_value(e.valid_to)::DOUBLE AS valid_to
     FROM list_entry e JOIN party_map m ON m.record = e.record AND m.version = ${pins.partyMap}
     WHERE e.version = ${pins.lists} AND e.known_from <= ${pins.asOf}
     GROUP BY e.line, e.role, m.party ORDER BY e.line, m.party, e.role`,
  );
  const ids = async (role: Role): Promise<ReadonlyMap<number, string>> => {
    const mine = rows.filter((row) => roleOf(row) === role).map(({ party }) => party);
    return partyIds(ledger, pins, role, [...new Set(mine)]);
  };
  return {
    byParty: grouped(rows, ({ party }) => party),
    ids: { payer: await ids('payer'), beneficiary: await ids('beneficiary') },
  };
}

/** The party's own entries in either role first, then those of the parties on the other side of its payments. */
export function listEntries(
  { byParty, ids }: KnownEntries,
  { party, role }: { readonly party: number; readonly role: Role },
  counterparties: readonly number[],
): readonly ListedEntry[] {
  const ofParty = (key: number): readonly Found[] => byParty.get(key) ?? [];
  const others = counterparties
    .filter((key) => key !== party)
    .flatMap(ofParty)
    .filter((row) => roleOf(row) !== role)
    .sort((one, other) => one.line - other.line || one.party - other.party);
  return [...ofParty(party), ...others].map((row): ListedEntry => {
    const side = roleOf(row);
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
