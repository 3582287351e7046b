/**
 * Records become parties: those that share an account, whatever their role, are one party; and, where the
 * institution says that ids are shared between roles, those with one given id. Nothing else joins. Records keep their
 * own ids, and every map is kept as a version.
 */
import type { Ledger } from './ledger.js';
import { UnionFind } from './union-find.js';
import { denseParties, writePartyMap } from './write-party-map.js';

/** An account on more records than this is shared by strangers (a pooled or collecting account) and joins nobody. */
export const pooledAbove = 4;

interface Links {
  readonly one: Int32Array;
  readonly other: Int32Array;
}

/**
 * Makes a new version when records or their accounts changed; returns the version that holds (0: no records).
 * `looksAgain`: payments may have gone, which their number does not tell. For a transaction of the caller's.
 */
export async function refreshPartyMap(ledger: Ledger, now: number, looksAgain = false): Promise<number> {
  const records = await ledger.number('SELECT max(record) FROM record');
  if (records === 0) return 0;
  // The map is made from what payments tell; without a further one it is the same, and working it out is not free.
  const [last] = await ledger.rows<{ version: number | null; unchanged: boolean | null }>(
    `SELECT max(version) AS version, arg_max(at_seq, version) = (SELECT max(seq) FROM payment) AS unchanged
     FROM party_map_version WHERE kind = 'base'`,
  );
  const version = last?.version ?? 0;
  if (last?.unchanged === true && !looksAgain) return version;
  const sets = new UnionFind(records + 1);
  const joinedByAccount = join(sets, await accountLinks(ledger));
  const joinedById = ledger.meta.get('ids_shared') === 'true' ? join(sets, await idLinks(ledger)) : 0;
  const joined = { joinedByAccount, joinedById, joinedByResolution: 0, joinedByJudgement: 0 };
  return writePartyMap(ledger, {
    kind: 'base',
    party: denseParties(sets, records),
    now,
    joined,
    sameAs: version,
  });
}

/** How many of the links joined sets that were apart. */
function join(sets: UnionFind, { one, other }: Links): number {
  let joined = 0;
  for (let i = 0; i < one.length; i++) {
    if (sets.union(one[i] as number, other[i] as number)) joined++;
  }
  return joined;
}

function accountLinks(ledger: Ledger): Promise<Links> {
  return chained(
    ledger,
    `SELECT a.record, a.account_key AS shared FROM record_account a SEMI JOIN (
       SELECT account_key FROM record_account GROUP BY account_key HAVING count(*) BETWEEN 2 AND ${pooledAbove}
     ) f ON f.account_key = a.account_key`,
  );
}

function idLinks(ledger: Ledger): Promise<Links> {
  return chained(ledger, `SELECT record, record_id AS shared FROM record WHERE id_rule = 'given'`);
}

/** Neighbours in a chain per `shared` key suffice: union is transitive. */
async function chained(ledger: Ledger, keyed: string): Promise<Links> {
  const result = await ledger.connection.run(
    `WITH chain AS (
       SELECT record AS one, lag(record) OVER (PARTITION BY shared ORDER BY record) AS other FROM (${keyed}))
     SELECT one::INTEGER, other::INTEGER FROM chain WHERE other IS NOT NULL ORDER BY ALL`,
  );
  const columns = (await result.getColumns()) as unknown as readonly (readonly number[])[];
  return { one: Int32Array.from(columns[0] ?? []), other: Int32Array.from(columns[1] ?? []) };
}
