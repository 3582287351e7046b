/** Who stands under another party id since a version of the party map. */
import type { Ledger } from './ledger.js';

export const partyChanges = ['merged', 'split', 'moved'] as const;
export type PartyChange = (typeof partyChanges)[number];

export interface PartyMoved {
  readonly role: 'payer' | 'beneficiary';
  readonly recordId: string;
  readonly oldPartyId: string;
  readonly newPartyId: string;
  /** Its party took in others; gave some away; or both. */
  readonly change: PartyChange;
  readonly from: number;
  readonly to: number;
}

/** Records of both versions whose printed party id differs, by role and id. */
export async function partyHistory(ledger: Ledger, from: number, to: number): Promise<readonly PartyMoved[]> {
  const rows = await ledger.rows<{
    role: number;
    record: string;
    old: string;
    new: string;
    merged: boolean;
    split: boolean;
  }>(
    // Few move, so that whom their parties took in and gave away is asked of these parties alone.
    `WITH m AS (SELECT r.role, r.record_id, a.party AS old_party, b.party AS new_party
        FROM record r JOIN party_map a ON a.record = r.record AND a.version = ${from}
        JOIN party_map b ON b.record = r.record AND b.version = ${to}),
      moved AS MATERIALIZED (SELECT m.*, p.party_id AS "old", q.party_id AS "new" FROM m
        JOIN party p ON p.version = ${from} AND p.party = m.old_party AND p.role = m.role
        JOIN party q ON q.version = ${to} AND q.party = m.new_party AND q.role = m.role
        WHERE p.party_id <> q.party_id),
      n AS (SELECT new_party, count(DISTINCT old_party) > 1 AS merged FROM m SEMI JOIN moved USING (new_party) GROUP BY new_party),
      o AS (SELECT old_party, count(DISTINCT new_party) > 1 AS split FROM m SEMI JOIN moved USING (old_party) GROUP BY old_party)
    SELECT role::INTEGER AS role, record_id AS record, "old", "new", merged, split
    FROM moved JOIN n USING (new_party) JOIN o USING (old_party) ORDER BY role, encode(record_id)`,
  );
  return rows.map((row): PartyMoved => {
    const change = row.merged && row.split ? 'moved' : row.merged ? 'merged' : 'split';
    return {
      role: row.role === 0 ? 'payer' : 'beneficiary',
      recordId: row.record,
      oldPartyId: row.old,
      newPartyId: row.new,
      change,
      from,
      to,
    };
  });
}

/** Resolved versions in order, behind the base that the first of them was made from. */
export async function resolvedVersions(ledger: Ledger): Promise<readonly number[]> {
  const rows = await ledger.rows<{ version: number; base: number }>(
    `SELECT version, base_version AS base FROM party_map_version WHERE kind = 'resolved' ORDER BY version`,
  );
  return rows[0] === undefined ? [] : [rows[0].base, ...rows.map(({ version }) => version)];
}
