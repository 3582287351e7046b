/**
 * Records become parties: those that share an account, whatever their role, are one party; and, where the
 * institution says that ids are shared between roles, those with one given id. Nothing else joins. Records keep their
 * own ids, and every map is kept as a version.
 */
import type { Ledger } from './ledger.js';
import { UnionFind } from './union-find.js';

/** An account on more records than this is shared by strangers (a pooled or collecting account) and joins nobody. */
export const pooledAbove = 4;

interface Links {
  readonly one: Int32Array;
  readonly other: Int32Array;
}

/**
 * Makes a new version when records or their accounts changed; returns the version that holds (0: no records).
 * `looksAgain`: payments may have gone, which their number does not tell.
 */
export async function refreshPartyMap(ledger: Ledger, now: number, looksAgain = false): Promise<number> {
  const version = await ledger.number('SELECT max(version) FROM party_map_version');
  const records = await ledger.number('SELECT max(record) FROM record');
  if (records === 0) return 0;
  // The map is made from what payments tell; without a further one it is the same, and working it out is not free.
  const unchanged = await ledger.number(
    `SELECT ((SELECT max(at_seq) FROM party_map_version WHERE version = ${version})
      = (SELECT max(seq) FROM payment))::INTEGER`,
  );
  if (unchanged === 1 && !looksAgain) return version;
  const sets = new UnionFind(records + 1);
  const joinedByAccount = join(sets, await accountLinks(ledger));
  const joinedById = ledger.meta.get('ids_shared') === 'true' ? join(sets, await idLinks(ledger)) : 0;
  const party = denseParties(sets, records);
  await writeStaged(ledger, party);
  if (version > 0 && (await isSame(ledger, version, records))) return version;
  const parties = party.reduce((most, value) => Math.max(most, value), -1) + 1;
  await ledger.transaction(async () => {
    const next = version + 1;
    await ledger.run(`INSERT INTO party_map SELECT ${next}, record, party FROM party_of ORDER BY record`);
    await ledger.run(`INSERT INTO party SELECT ${next}, p.party, r.role, arg_min(r.record_id, r.record), count(*)::INTEGER
      FROM party_of p JOIN record r ON r.record = p.record GROUP BY p.party, r.role ORDER BY p.party, r.role`);
    await ledger.run(`INSERT INTO party_map_version
      SELECT ${next}, ${now}, coalesce((SELECT max(seq) FROM payment), 0), ${records}, ${parties},
        ${joinedByAccount}, ${joinedById}`);
  });
  return version + 1;
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

/** Parties are numbered from 0 by their oldest record. */
function denseParties(sets: UnionFind, records: number): Int32Array {
  const party = new Int32Array(records);
  const byRoot = new Map<number, number>();
  for (let record = 1; record <= records; record++) {
    const root = sets.find(record);
    let number = byRoot.get(root);
    if (number === undefined) {
      number = byRoot.size;
      byRoot.set(root, number);
    }
    party[record - 1] = number;
  }
  return party;
}

async function writeStaged(ledger: Ledger, party: Int32Array): Promise<void> {
  await ledger.run('CREATE OR REPLACE TEMP TABLE party_of (record INTEGER, party INTEGER)');
  const appender = await ledger.connection.createAppender('party_of');
  for (let i = 0; i < party.length; i++) {
    appender.appendInteger(i + 1);
    appender.appendInteger(party[i] as number);
    appender.endRow();
  }
  appender.closeSync();
}

async function isSame(ledger: Ledger, version: number, records: number): Promise<boolean> {
  const same = await ledger.number(
    `SELECT count(*) FROM party_map m JOIN party_of p ON p.record = m.record AND p.party = m.party WHERE m.version = ${version}`,
  );
  return same === records;
}
