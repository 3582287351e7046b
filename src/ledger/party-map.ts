/**
 * Records become parties: those that share an account, whatever their role, are one party; and, where the
 * institution says that ids are shared between roles, those with one given id. Nothing else joins. Records keep their
 * own ids, and every map is kept as a version.
 */
import type { Ledger } from './ledger.js';
import { UnionFind } from './union-find.js';

/** An account on more records than this is shared by strangers (a pooled or collecting account) and joins nobody. */
export const pooledAbove = 4;

interface Link {
  readonly one: Int32Array;
  readonly other: Int32Array;
}

/** Makes a new version when records or their accounts changed; returns the version that holds (0: no records). */
export async function refreshPartyMap(ledger: Ledger, now: number): Promise<number> {
  const version = await ledger.number('SELECT max(version) FROM party_map_version');
  const records = await ledger.number('SELECT max(record) FROM record');
  if (records === 0) return 0;
  // The map is made from what payments tell; without a further one it is the same, and working it out is not free.
  const unchanged = await ledger.number(
    `SELECT ((SELECT max(at_seq) FROM party_map_version WHERE version = ${version})
      = (SELECT max(seq) FROM payment))::INTEGER`,
  );
  if (unchanged === 1) return version;
  const links = await candidateLinks(ledger);
  const sets = new UnionFind(records + 1);
  let joined = 0;
  for (let i = 0; i < links.one.length; i++) {
    if (sets.union(links.one[i] as number, links.other[i] as number)) joined++;
  }
  const party = denseParties(sets, records);
  await writeStaged(ledger, party);
  if (version > 0 && (await isSame(ledger, version, records))) return version;
  const parties = party.reduce((most, value) => Math.max(most, value), -1) + 1;
  const pooled = await ledger.number(
    `SELECT count(*) FROM (SELECT account_key FROM record_account GROUP BY account_key HAVING count(DISTINCT record) > ${pooledAbove})`,
  );
  await ledger.transaction(async () => {
    const next = version + 1;
    await ledger.run(`INSERT INTO party_map SELECT ${next}, record, party FROM party_of ORDER BY record`);
    await ledger.run(`INSERT INTO party SELECT ${next}, p.party, r.role, arg_min(r.record_id, r.record), count(*)::INTEGER
      FROM party_of p JOIN record r ON r.record = p.record GROUP BY p.party, r.role ORDER BY p.party, r.role`);
    await ledger.run(`INSERT INTO party_map_version
      SELECT ${next}, ${now}, coalesce((SELECT max(seq) FROM payment), 0), ${records}, ${parties}, ${joined}, ${pooled}`);
  });
  return version + 1;
}

/** Neighbours in a chain per shared key suffice: union is transitive. */
async function candidateLinks(ledger: Ledger): Promise<Link> {
  const byId =
    ledger.meta.get('ids_shared') === 'true'
      ? `UNION ALL SELECT record, lag(record) OVER (PARTITION BY record_id ORDER BY record) FROM record WHERE id_rule = 'given'`
      : '';
  const result = await ledger.connection.run(
    `WITH few AS (SELECT account_key FROM record_account GROUP BY account_key HAVING count(*) BETWEEN 2 AND ${pooledAbove}),
     chain AS (
       SELECT a.record AS one, lag(a.record) OVER (PARTITION BY a.account_key ORDER BY a.record) AS other
       FROM record_account a SEMI JOIN few f ON f.account_key = a.account_key ${byId})
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
