/** What the latest party map rests on, for whoever reads a run. */
import type { Ledger } from './ledger.js';
import { pooledAbove } from './party-map.js';

export interface PartyMapInForce {
  /** 0: no records yet. */
  readonly version: number;
  readonly records: number;
  readonly parties: number;
  readonly joinedByAccount: number;
  readonly joinedById: number;
  /** Whether payers and beneficiaries share one set of ids. */
  readonly idsShared: boolean;
  /** Accounts on more records than this join nobody ... */
  readonly pooledAbove: number;
  /** ... and there are so many of them. */
  readonly pooledAccounts: number;
}

export async function partyMapInForce(ledger: Ledger): Promise<PartyMapInForce> {
  const [latest] = await ledger.rows<
    Record<'version' | 'records' | 'parties' | 'joined_by_account' | 'joined_by_id', number>
  >('SELECT * EXCLUDE (made_at, at_seq) FROM party_map_version ORDER BY version DESC LIMIT 1');
  return {
    version: latest?.version ?? 0,
    records: latest?.records ?? 0,
    parties: latest?.parties ?? 0,
    joinedByAccount: latest?.joined_by_account ?? 0,
    joinedById: latest?.joined_by_id ?? 0,
    idsShared: ledger.meta.get('ids_shared') === 'true',
    pooledAbove,
    pooledAccounts: await ledger.number(
      `SELECT count(*) FROM (SELECT account_key FROM record_account GROUP BY account_key HAVING count(*) > ${pooledAbove})`,
    ),
  };
}
