/** Records become parties: what the base map joins, what is alike enough, and what people said. */
import { judgementsInForce } from '../../ledger/judgements.js';
import type { Ledger } from '../../ledger/ledger.js';
import { denseParties, writePartyMap } from '../../ledger/write-party-map.js';
import type { Instant } from '../../time.js';
import { baseParties, recordAges } from './base-parties.js';
import { clusterRecords } from './cluster-records.js';

export interface Resolved {
  /** Of the party map; 0: no records. */
  readonly version: number;
}

export interface ResolveOptions {
  /** The clock, for the date of a new version; nothing is concluded from it. */
  readonly now: Instant;
}

/** Equal content keeps its version. */
export async function resolveParties(ledger: Ledger, { now }: ResolveOptions): Promise<Resolved> {
  const base = await ledger.number(`SELECT max(version) FROM party_map_version WHERE kind = 'base'`);
  if (base === 0) return { version: 0 };
  const records = await ledger.number('SELECT max(record) FROM record');
  const judged = await judgementsInForce(ledger);
  const clustered = clusterRecords({
    records,
    age: await recordAges(ledger, records),
    births: new Map(),
    judgedSame: judged.filter(({ verdict }) => verdict === 'same'),
    judgedDifferent: judged.filter(({ verdict }) => verdict === 'different'),
    based: await baseParties(ledger, base),
    alike: [],
    contradicting: [],
  });
  const [made] = await ledger.rows<{ account: number; id: number; last: number }>(
    `SELECT joined_by_account AS account, joined_by_id AS id,
       (SELECT coalesce(max(version), 0) FROM party_map_version
        WHERE kind = 'resolved' AND base_version = ${base})::INTEGER AS last
     FROM party_map_version WHERE version = ${base}`,
  );
  const version = await writePartyMap(ledger, {
    kind: 'resolved',
    base,
    party: denseParties(clustered.sets, records),
    now,
    joined: {
      joinedByAccount: made?.account ?? 0,
      joinedById: made?.id ?? 0,
      joinedByResolution: clustered.joinedByResolution,
      joinedByJudgement: clustered.joinedByJudgement,
    },
    sameAs: made?.last ?? 0,
  });
  return { version };
}
