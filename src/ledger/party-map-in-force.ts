/** What a party map rests on, for whoever reads a run. */
import type { Ledger } from './ledger.js';
import { pooledAbove } from './party-map.js';

export interface PartyMapInForce {
  /** 0: no records yet. */
  readonly version: number;
  readonly records: number;
  readonly parties: number;
  readonly joinedByAccount: number;
  readonly joinedById: number;
  /** Joined by likeness, and because people said so; 0 of a base map. */
  readonly joinedByResolution: number;
  readonly joinedByJudgement: number;
  /** Whether payers and beneficiaries share one set of ids. */
  readonly idsShared: boolean;
  /** Accounts on more records than this join nobody ... */
  readonly pooledAbove: number;
  /** ... and there are so many of them. */
  readonly pooledAccounts: number;
}

/** Of the version made last where none is named. */
export async function partyMapInForce(ledger: Ledger, version?: number): Promise<PartyMapInForce> {
  const [latest] = await ledger.rows<
    Record<
      'version' | 'records' | 'parties' | `joined_by_${'account' | 'id' | 'resolution' | 'judgement'}`,
      number
    >
  >(`SELECT * EXCLUDE (made_at, at_seq, kind, base_version) FROM party_map_version
    ${version === undefined ? '' : `WHERE version = ${version}`} ORDER BY version DESC LIMIT 1`);
  return {
    version: latest?.version ?? 0,
    records: latest?.records ?? 0,
    parties: latest?.parties ?? 0,
    joinedByAccount: latest?.joined_by_account ?? 0,
    joinedById: latest?.joined_by_id ?? 0,
    joinedByResolution: latest?.joined_by_resolution ?? 0,
    joinedByJudgement: latest?.joined_by_judgement ?? 0,
    idsShared: ledger.meta.get('ids_shared') === 'true',
    pooledAbove,
    pooledAccounts: await ledger.number(
      `SELECT count(*) FROM (SELECT account_key FROM record_account GROUP BY account_key HAVING count(*) > ${pooledAbove})`,
    ),
  };
}
