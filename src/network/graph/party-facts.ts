/** What a network shows of a party besides its ties. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { stageParties } from '../../ledger/stage-integers.js';
import type { NetworkParty } from './network.js';

export interface PartyFacts {
  /** Printed id in the role of a payer, else of a beneficiary; it outlives a party map where the key does not. */
  readonly printedId: string;
  readonly type: NetworkParty['type'];
  /** Under 18 at any payment. */
  readonly isMinor: boolean;
  /** Every spelling seen, sorted; empty unless names were asked for. */
  readonly names: readonly string[];
}

/** Over `run_source` and `run_party`, by party key. */
export async function partyFacts(
  ledger: Ledger,
  pins: Pins,
  parties: readonly number[],
  named: boolean,
): Promise<ReadonlyMap<number, PartyFacts>> {
  await stageParties(ledger, 'network_shown', 'party', new Set(parties));
  const side = (role: string): string =>
    `SELECT r.party, p.${role}_type::VARCHAR AS type, p.${role}_age AS age,
       ${named ? `p.${role}_name` : 'NULL::VARCHAR'} AS name
     FROM run_source p JOIN (SELECT record, party FROM run_party SEMI JOIN network_shown USING (party)) r
       ON r.record = p.${role}_record`;
  const rows = await ledger.rows<{
    party: number;
    id: string;
    type: string | null;
    minor: boolean;
    names: string | null;
  }>(
    `SELECT party, (SELECT arg_min(p.role || ':' || p.party_id, p.role) FROM party p
         WHERE p.version = ${pins.partyMap} AND p.party = s.party) AS id, max(type) AS type, coalesce(bool_or(age < 18), false) AS minor,
       to_json(list_sort(list(DISTINCT name) FILTER (WHERE name IS NOT NULL)))::VARCHAR AS names
     FROM (${side('payer')} UNION ALL ${side('beneficiary')}) s GROUP BY party`,
  );
  return new Map(
    rows.map(({ party, id, type, minor, names }) => [
      party,
      { printedId: id, type: typeOf(type), isMinor: minor, names: namesOf(names) },
    ]),
  );
}

function typeOf(type: string | null): NetworkParty['type'] {
  return type === 'person' || type === 'organisation' ? type : 'unknown';
}

function namesOf(json: string | null): readonly string[] {
  const parsed: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter((name): name is string => typeof name === 'string') : [];
}
