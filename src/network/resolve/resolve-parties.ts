/** Records become parties: what the base map joins, what is alike enough, and what people said. */

import { boundMemory } from '../../ledger/bound-memory.js';
import { judgementsInForce } from '../../ledger/judgements.js';
import type { Ledger } from '../../ledger/ledger.js';
import { denseParties, writePartyMap } from '../../ledger/write-party-map.js';
import type { Instant } from '../../time.js';
import { baseParties, recordAges } from './base-parties.js';
import { clusterRecords } from './cluster-records.js';
import { countLinks, decidedLinks } from './decide-links.js';
import { linkRecords } from './link-records.js';
import { type Made, type Resolution, resolutionOf, writeResolution } from './write-resolution.js';

export interface ResolveOptions {
  /** The clock, for the date of a new version; nothing is concluded from it. */
  readonly now: Instant;
  readonly onProgress?: (step: string) => void;
}

/** Makes nothing but temporary tables. Undefined without a record. */
export async function workOut(ledger: Ledger, onProgress: (step: string) => void): Promise<Made | undefined> {
  const base = await ledger.number(`SELECT max(version) FROM party_map_version WHERE kind = 'base'`);
  if (base === 0) return undefined;
  await boundMemory(ledger);
  const records = await ledger.number('SELECT max(record) FROM record');
  const judged = await judgementsInForce(ledger);
  onProgress('comparing records');
  const linked = await linkRecords(ledger, judged);
  onProgress('joining records');
  const { births, alike, contradicting } = linked;
  const clustered = clusterRecords({
    records,
    age: await recordAges(ledger, records),
    births,
    judgedSame: judged.filter(({ verdict }) => verdict === 'same'),
    judgedDifferent: judged.filter(({ verdict }) => verdict === 'different'),
    based: await baseParties(ledger, base),
    alike,
    contradicting,
  });
  return { base, records, linked, clustered, counts: countLinks(decidedLinks(linked, clustered)) };
}

/** Equal content keeps its version. @throws VigieError `ledger` when the disk is full. */
export async function resolveParties(
  ledger: Ledger,
  { now, onProgress = () => undefined }: ResolveOptions,
): Promise<Resolution | undefined> {
  const worked = await workOut(ledger, onProgress);
  if (worked === undefined) return undefined;
  const { base, records, clustered } = worked;
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
  const resolution = await resolutionOf(ledger, version, worked);
  // Links may change without the map, so that they are written each time.
  await writeResolution(ledger, worked, resolution);
  return resolution;
}
