/** A map of records to parties becomes a version, unless it says what the one before it says. */
import type { Ledger } from './ledger.js';
import { stageColumns } from './stage-integers.js';
import type { UnionFind } from './union-find.js';

export interface MadeMap {
  /** By record - 1, numbered from 0 by the oldest record. */
  readonly party: Int32Array;
  readonly now: number;
  readonly joined: Readonly<
    Record<'joinedByAccount' | 'joinedById' | 'joinedByResolution' | 'joinedByJudgement', number>
  >;
  readonly kind: 'base' | 'resolved';
  /** The base that a resolved map was made from; a base map is its own. */
  readonly base?: number;
  /** The version that is kept when it says the same; 0: none. */
  readonly sameAs: number;
}

/** Returns the version that holds. For a transaction of the caller's. */
export async function writePartyMap(ledger: Ledger, made: MadeMap): Promise<number> {
  const { party, now, joined, kind, sameAs } = made;
  await writeStaged(ledger, party);
  if (sameAs > 0 && (await isSame(ledger, sameAs, party.length))) return sameAs;
  const parties = party.reduce((most, value) => Math.max(most, value), -1) + 1;
  const next = (await ledger.number('SELECT max(version) FROM party_map_version')) + 1;
  await ledger.run(`INSERT INTO party_map SELECT ${next}, record, party FROM party_of ORDER BY record`);
  await ledger.run(`INSERT INTO party SELECT ${next}, o.party, o.role, r.record_id, o.records
      FROM (SELECT p.party, r.role, min(r.record) AS record, count(*)::INTEGER AS records
        FROM party_of p JOIN record r ON r.record = p.record GROUP BY p.party, r.role) o
      JOIN record r ON r.record = o.record ORDER BY o.party, o.role`);
  await ledger.run(`INSERT INTO party_map_version
      SELECT ${next}, ${now}, coalesce((SELECT max(seq) FROM payment), 0), ${party.length}, ${parties},
        ${joined.joinedByAccount}, ${joined.joinedById}, '${kind}', ${made.base ?? next},
        ${joined.joinedByResolution}, ${joined.joinedByJudgement}`);
  return next;
}

/** Parties are numbered from 0 by their oldest record. */
export function denseParties(sets: UnionFind, records: number): Int32Array {
  const party = new Int32Array(records);
  const byRoot = new Int32Array(records + 1).fill(-1);
  let parties = 0;
  for (let record = 1; record <= records; record++) {
    const root = sets.find(record);
    if (byRoot[root] === -1) byRoot[root] = parties++;
    party[record - 1] = byRoot[root] as number;
  }
  return party;
}

async function writeStaged(ledger: Ledger, party: Int32Array): Promise<void> {
  await stageColumns(ledger, 'party_of', { record: Int32Array.from(party, (_, at) => at + 1), party });
}

async function isSame(ledger: Ledger, version: number, records: number): Promise<boolean> {
  const same = await ledger.number(
    `SELECT count(*) FROM party_map m JOIN party_of p ON p.record = m.record AND p.party = m.party WHERE m.version = ${version}`,
  );
  return same === records;
}
