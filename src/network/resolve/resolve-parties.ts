/** Records become parties: what the base map joins, what is alike enough, and what people said. */

import { createHash } from 'node:crypto';
import { boundMemory } from '../../ledger/bound-memory.js';
import { judgementsInForce } from '../../ledger/judgements.js';
import type { Ledger } from '../../ledger/ledger.js';
import { resolutionSummary } from '../../ledger/write-links.js';
import { denseParties, type MadeMap, writePartyMap } from '../../ledger/write-party-map.js';
import type { Instant } from '../../time.js';
import { baseParties, namelessRecords, recordAges, sharedAccounts } from './base-parties.js';
import { birthsAmong } from './births-among.js';
import { blocks } from './blocking.js';
import { clusterRecords } from './cluster-records.js';
import {
  comparisons,
  expectedOthers,
  furtherWord,
  householdMost,
  joinFrom,
  joinInitialsFrom,
  joinUnrivalledFrom,
  nameMost,
  pairsNeeded,
  suggestFrom,
} from './comparisons.js';
import { countLinks, decidedLinks } from './decide-links.js';
import { frequencyStatements } from './frequency-sql.js';
import { linkRecords } from './link-records.js';
import { profileStatements } from './profile-sql.js';
import { readSharedPayers } from './read-shared-payers.js';
import {
  leastOfPayers,
  leastOfPayersByBoth,
  leastStrangers,
  leastWithoutKin,
  mostNames,
} from './shared-payers.js';
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
  const age = await recordAges(ledger, records);
  const linked = await linkRecords(ledger, judged, age);
  onProgress('joining records');
  const { alike, contradicting } = linked;
  const judgedSame = judged.filter(({ verdict }) => verdict === 'same');
  const based = await baseParties(ledger, base);
  const accounts = await sharedAccounts(ledger);
  const shared = await readSharedPayers(ledger);
  const clustered = clusterRecords({
    records,
    age,
    births: await birthsAmong(ledger, records, {
      groups: [...based, ...accounts, ...shared.together.map((each) => each.records)],
      bonds: [...judgedSame, ...alike],
    }),
    judgedSame,
    judgedDifferent: judged.filter(({ verdict }) => verdict === 'different'),
    based,
    accounts,
    nameless: await namelessRecords(ledger, accounts),
    shared,
    undecided: judged.filter(({ verdict }) => verdict === 'undecided'),
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
  const from = await madeFrom(ledger);
  const before = await lastResolution(ledger);
  // The same payments, base and judgements give the same parties, and working them out is not free.
  if (before?.made_from === from) return before;
  const worked = await workOut(ledger, onProgress);
  if (worked === undefined) return undefined;
  const { base, records, clustered } = worked;
  const [made] = await ledger.rows<{ account: number; id: number; last: number }>(
    `SELECT joined_by_account AS account, joined_by_id AS id,
       (SELECT coalesce(max(version), 0) FROM party_map_version
        WHERE kind = 'resolved' AND base_version = ${base})::INTEGER AS last
     FROM party_map_version WHERE version = ${base}`,
  );
  const map: MadeMap = {
    kind: 'resolved',
    base,
    party: denseParties(clustered.sets, records),
    now,
    joined: {
      joinedByAccount: (made?.account ?? 0) + clustered.joinedByAccount,
      joinedById: made?.id ?? 0,
      joinedByResolution: clustered.joinedByResolution,
      joinedByJudgement: clustered.joinedByJudgement,
    },
    sameAs: made?.last ?? 0,
  };
  const resolution = await ledger.transaction(async () => {
    const version = await writePartyMap(ledger, map);
    const all = { ...(await resolutionOf(ledger, version, worked)), made_from: from };
    // Links may change without the map, so that they are written each time.
    await writeResolution(ledger, worked, all);
    return all;
  });
  await dropTables(ledger);
  return resolution;
}

/** What follows in the same session needs the room that they take. */
async function dropTables(ledger: Ledger): Promise<void> {
  const tables = await ledger.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_type = 'LOCAL TEMPORARY' AND starts_with(table_name, 'resolve_')`,
  );
  for (const { name } of tables) await ledger.run(`DROP TABLE ${name}`);
}

/** Raised with every change of code alone that can give other parties: what stands here as data tells of itself. */
const codeVersion = 6;

/** How records are compared; another way of it makes another map. */
const method = createHash('sha256')
  .update(
    JSON.stringify({
      codeVersion,
      pairsNeeded,
      householdMost,
      nameMost,
      furtherWord,
      comparisons,
      blocks,
      joinFrom,
      joinInitialsFrom,
      joinUnrivalledFrom,
      leastStrangers,
      leastOfPayers,
      leastOfPayersByBoth,
      leastWithoutKin,
      mostNames,
      suggestFrom,
      expectedOthers,
      profileStatements,
      frequencyStatements,
    }),
  )
  .digest('hex')
  .slice(0, 16);

async function madeFrom(ledger: Ledger): Promise<string> {
  const count = (sql: string) => ledger.number(`SELECT ${sql}`);
  const parts = [
    await count(`max(version) FROM party_map_version WHERE kind = 'base'`),
    await count('max(seq) FROM payment'),
    await count('count(*) FROM payment'),
    await count('count(*) FROM judgement'),
  ];
  return [...parts, method].join('/');
}

async function lastResolution(ledger: Ledger): Promise<Resolution | undefined> {
  const text = await resolutionSummary(ledger);
  if (text === undefined) return undefined;
  // Written by this program into its own ledger, of this format.
  const resolution: Resolution = JSON.parse(text);
  return resolution;
}
