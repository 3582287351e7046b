/** Lists of parties in the ledger: every load of a different list is a version; entries match records by key. */

import type { UnusedLine } from '../intake/csv/read-table.js';
import { bareAccount, barePhone, keyOf } from '../intake/facts/text-sql.js';
import type { ListEntry, ListRead } from '../intake/listed.js';
import type { Ledger } from './ledger.js';

export interface ListStored {
  readonly version: number;
  /** Entries that name at least one record. */
  readonly matched: number;
  /** Unreadable lines, and those that name nobody in the ledger (reason `unmatched`); kept in the version all the same. */
  readonly unused: readonly UnusedLine[];
}

/**
 * Stores a list and matches it against the ledger's records. The same file against the same records keeps its
 * version; a later load of payments can match more, and then makes a new one.
 */
export async function storeList(ledger: Ledger, list: ListRead, now: number): Promise<ListStored> {
  await stageEntries(ledger, list.entries);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE list_match AS
    WITH k AS (SELECT *, ${bareAccount('account')} AS bare_account, ${barePhone('phone')} AS bare_phone FROM list_staged),
    key AS (SELECT *, ${keyOf('bare_account')} AS account_key, ${keyOf('bare_phone')} AS phone_key FROM k),
    phones AS (
      SELECT DISTINCT payer_phone_key AS phone_key, payer_record AS record FROM payment SEMI JOIN key ON key.phone_key = payer_phone_key
      UNION SELECT DISTINCT beneficiary_phone_key, beneficiary_record FROM payment SEMI JOIN key ON key.phone_key = beneficiary_phone_key)
    SELECT key.line, r.record, 'party_id' AS matched_by FROM key JOIN record r ON r.role = key.role AND r.record_id = key.party_id
    UNION ALL SELECT key.line, a.record, 'account' FROM key JOIN record_account a ON a.account_key = key.account_key
      JOIN record r ON r.record = a.record AND r.role = key.role
    UNION ALL SELECT key.line, p.record, 'phone' FROM key JOIN phones p ON p.phone_key = key.phone_key
      JOIN record r ON r.record = p.record AND r.role = key.role`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE list_new AS
    SELECT s.line, s.role, m.record, coalesce(m.matched_by, 'none') AS matched_by, s.listed_as, s.source, s.source_grade,
      s.handling, s.valid_from, s.valid_to, s.known_from
    FROM list_staged s LEFT JOIN (
      SELECT line, record, arg_min(matched_by, CASE matched_by WHEN 'party_id' THEN 0 WHEN 'account' THEN 1 ELSE 2 END) AS matched_by
      FROM list_match GROUP BY line, record) m ON m.line = s.line`);
  const unmatched = await ledger.rows<{ line: number }>(
    'SELECT line::INTEGER AS line FROM list_new WHERE record IS NULL ORDER BY line',
  );
  return {
    version: await keepVersion(ledger, list, now),
    matched: list.entries.length - unmatched.length,
    unused: [
      ...list.unused,
      ...unmatched.map(({ line }) => ({ line, field: '', reason: 'unmatched' as const })),
    ].sort((a, b) => a.line - b.line),
  };
}

async function keepVersion(ledger: Ledger, list: ListRead, now: number): Promise<number> {
  const version = await ledger.number('SELECT max(version) FROM list_version');
  const columns = (
    await ledger.rows<{ name: string }>(
      `SELECT column_name AS name FROM duckdb_columns() WHERE table_name = 'list_new'`,
    )
  ).map(({ name }) => name);
  const names = columns.join(', ');
  const kept = `SELECT ${names} FROM list_entry WHERE version = ${version}`;
  const differing = await ledger.number(`SELECT count(*) FROM (
    (SELECT ${names} FROM list_new EXCEPT ALL ${kept}) UNION ALL (${kept} EXCEPT ALL SELECT ${names} FROM list_new))`);
  if (version > 0 && differing === 0) return version;
  await ledger.transaction(async () => {
    await ledger.run(
      `INSERT INTO list_entry BY NAME SELECT ${version + 1} AS version, * FROM list_new ORDER BY line, record`,
    );
    await ledger.run(`INSERT INTO list_version VALUES (${version + 1}, ${now}, $file, $sha256)`, {
      file: list.file,
      sha256: list.sha256,
    });
  });
  return version + 1;
}

async function stageEntries(ledger: Ledger, entries: readonly ListEntry[]): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE list_staged (line BIGINT, role UTINYINT, party_id VARCHAR,
    account VARCHAR, phone VARCHAR, listed_as VARCHAR, source VARCHAR, source_grade VARCHAR, handling VARCHAR,
    valid_from BIGINT, valid_to BIGINT, known_from BIGINT)`);
  const appender = await ledger.connection.createAppender('list_staged');
  const text = (value: string | undefined) => {
    if (value === undefined) appender.appendNull();
    else appender.appendVarchar(value);
  };
  const instant = (value: number | undefined) => {
    if (value === undefined) appender.appendNull();
    else appender.appendBigInt(BigInt(value));
  };
  for (const entry of entries) {
    instant(entry.line);
    appender.appendUTinyInt(entry.role === 'payer' ? 0 : 1);
    text(entry.identifiers.party_id);
    text(entry.identifiers.account);
    text(entry.identifiers.phone);
    text(entry.listedAs);
    text(entry.source);
    text(entry.sourceGrade);
    text(entry.handling);
    instant(entry.validFrom);
    instant(entry.validTo);
    instant(entry.knownFrom);
    appender.endRow();
  }
  appender.closeSync();
}
