/** What a run reads beside payments and their later statuses: the facts of lists, the printed ids of parties. */
import { listValue } from '@duckdb/node-api';
import type { Role } from '../intake/payment.js';
import type { Instant } from '../time.js';
import type { Ledger } from './ledger.js';
import type { Pins } from './pins.js';

/** A list entry as a fact: `value` holds from `at` on (T3). */
export interface ListedFact {
  readonly at: Instant;
  readonly role: Role;
  readonly party: number;
  readonly value: number;
}

/** Subjects only (victims, witnesses and unknown weigh nothing), by instant; a valid_to becomes a value of 0. */
export async function listedFacts(ledger: Ledger, pins: Pins): Promise<readonly ListedFact[]> {
  const rows = await ledger.rows<{ role: number; party: number; start: number; until: number | null }>(
    `SELECT e.role::INTEGER AS role, m.party AS party,
       greatest(coalesce(e.valid_from, e.known_from), e.known_from)::DOUBLE AS start, e.valid_to::DOUBLE AS until
     FROM list_entry e JOIN party_map m ON m.record = e.record AND m.version = ${pins.partyMap}
     WHERE e.version = ${pins.lists} AND e.listed_as = 'subject' ORDER BY role, party, start, until`,
  );
  const spans = new Map<string, { role: Role; party: number; spans: [Instant, Instant][] }>();
  for (const { role, party, start, until } of rows) {
    const name: Role = role === 0 ? 'payer' : 'beneficiary';
    const known = spans.get(`${name}:${party}`) ?? { role: name, party, spans: [] };
    spans.set(`${name}:${party}`, known);
    const end = until ?? Number.POSITIVE_INFINITY;
    if (end <= start) continue;
    const last = known.spans.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else known.spans.push([start, end]);
  }
  const facts: ListedFact[] = [];
  for (const { role, party, spans: held } of spans.values()) {
    for (const [start, end] of held) {
      facts.push({ at: start, role, party, value: 1 });
      if (end < Number.POSITIVE_INFINITY) facts.push({ at: end, role, party, value: 0 });
    }
  }
  return facts.filter(({ at }) => at <= pins.asOf).sort((a, b) => a.at - b.at || a.party - b.party);
}

/** Printed ids by party key. */
export async function partyIds(
  ledger: Ledger,
  pins: Pins,
  role: Role,
  parties: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (parties.length === 0) return new Map();
  const rows = await ledger.rows<{ party: number; id: string }>(
    `SELECT party, party_id AS id FROM party WHERE version = ${pins.partyMap} AND role = ${role === 'payer' ? 0 : 1}
     AND party IN (SELECT unnest([${parties.join(',')}]))`,
  );
  return new Map(rows.map(({ party, id }) => [party, id]));
}

/** The party that a printed id names in a role; undefined when there is none. */
export async function partyOf(
  ledger: Ledger,
  pins: Pins,
  role: Role,
  id: string,
): Promise<number | undefined> {
  const rows = await ledger.rows<{ party: number }>(
    `SELECT m.party FROM record r JOIN party_map m ON m.record = r.record AND m.version = ${pins.partyMap}
     WHERE r.role = ${role === 'payer' ? 0 : 1} AND r.record_id = $id`,
    { id },
  );
  return rows[0]?.party;
}

/** The parties that ids name in a role; an id that names none is absent. */
export async function partiesOf(
  ledger: Ledger,
  pins: Pins,
  role: Role,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await ledger.rows<{ id: string; party: number }>(
    `SELECT r.record_id AS id, m.party FROM record r JOIN party_map m ON m.record = r.record AND m.version = ${pins.partyMap}
     WHERE r.role = ${role === 'payer' ? 0 : 1} AND r.record_id IN (SELECT unnest($ids))`,
    { ids: listValue([...ids]) },
  );
  return new Map(rows.map(({ id, party }) => [id, party]));
}
