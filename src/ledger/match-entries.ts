/** Lines of a small file matched against the ledger's records, and kept as versions of a table. */

import type { UnusedLine } from '../intake/csv/read-table.js';
import { bareAccount, barePhone, keyOf } from '../intake/facts/text-sql.js';
import type { Role } from '../intake/payment.js';
import type { Ledger } from './ledger.js';

/** The columns by which a staged line names a party, in front of its own. */
const namingColumns =
  'line BIGINT NOT NULL, role UTINYINT NOT NULL, party_id VARCHAR, account VARCHAR, phone VARCHAR';

interface Naming {
  readonly line: number;
  readonly role: Role;
  readonly identifiers: Readonly<Partial<Record<'party_id' | 'account' | 'phone', string>>>;
}

/** What became of a file's lines. */
export interface LinesStored {
  readonly version: number;
  /** Lines that name at least one record. */
  readonly matched: number;
  /** Unreadable lines, and those that name nobody in the ledger (reason `unmatched`); kept in the version all the same. */
  readonly unused: readonly UnusedLine[];
}

/** A text, an instant or nothing. */
type Cell = string | number | undefined;

/** The types and cells of the columns behind `namingColumns`. */
interface OwnColumns<Line> {
  readonly columns: string;
  readonly cells: (line: Line) => readonly Cell[];
}

/**
 * Stores the lines of a file of one kind and matches them against the ledger's records. The same file against the same
 * records keeps its version; a later load of payments can match more, and then makes a new one.
 */
export async function storeLines<Line extends Naming>(
  ledger: Ledger,
  kind: 'list' | 'outcome',
  read: { readonly file: string; readonly sha256: string; readonly unused: readonly UnusedLine[] },
  lines: readonly Line[],
  own: OwnColumns<Line>,
  now: number,
): Promise<LinesStored> {
  await stageLines(ledger, `${kind}_staged`, lines, own);
  await matchLines(ledger, `${kind}_staged`, `${kind}_new`);
  const unmatched = await unmatchedLines(ledger, `${kind}_new`);
  const nobody = unmatched.map((line): UnusedLine => ({ line, field: '', reason: 'unmatched' }));
  const kept = { entries: `${kind}_entry`, versions: `${kind}_version` } as const;
  return {
    version: await keepVersion(ledger, kept, `${kind}_new`, read, now),
    matched: lines.length - unmatched.length,
    unused: [...read.unused, ...nobody].sort((a, b) => a.line - b.line),
  };
}

/** Makes a relation of lines. */
async function stageLines<Line extends Naming>(
  ledger: Ledger,
  name: string,
  lines: readonly Line[],
  own: OwnColumns<Line>,
): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE ${name} (${namingColumns}, ${own.columns})`);
  const rows = await ledger.connection.createAppender(name, 'main', 'temp');
  for (const line of lines) {
    rows.appendBigInt(BigInt(line.line));
    rows.appendUTinyInt(line.role === 'payer' ? 0 : 1);
    const { party_id, account, phone } = line.identifiers;
    for (const cell of [party_id, account, phone, ...own.cells(line)]) {
      if (cell === undefined) rows.appendNull();
      else if (typeof cell === 'string') rows.appendVarchar(cell);
      else rows.appendBigInt(BigInt(cell));
    }
    rows.endRow();
  }
  rows.closeSync();
}

/**
 * Makes `match`: the lines of `staged` with each record that they name and by what, once with neither record where
 * they name none. Of several ways the first of id, account, phone counts.
 */
async function matchLines(ledger: Ledger, staged: string, match: string): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE ${match} AS
    WITH bare AS (SELECT line, role, party_id, ${bareAccount('account')} AS bare_account,
      ${barePhone('phone')} AS bare_phone FROM ${staged}),
    key AS (SELECT *, ${keyOf('bare_account')} AS account_key, ${keyOf('bare_phone')} AS phone_key FROM bare),
    phones AS (
      SELECT DISTINCT payer_phone_key AS phone_key, payer_record AS record FROM payment SEMI JOIN key ON key.phone_key = payer_phone_key
      UNION SELECT DISTINCT beneficiary_phone_key, beneficiary_record FROM payment SEMI JOIN key ON key.phone_key = beneficiary_phone_key),
    found AS (
      SELECT key.line, r.record, 'party_id' AS matched_by FROM key JOIN record r ON r.role = key.role AND r.record_id = key.party_id
      UNION ALL SELECT key.line, a.record, 'account' FROM key JOIN record_account a ON a.account_key = key.account_key
        JOIN record r ON r.record = a.record AND r.role = key.role
      UNION ALL SELECT key.line, p.record, 'phone' FROM key JOIN phones p ON p.phone_key = key.phone_key
        JOIN record r ON r.record = p.record AND r.role = key.role),
    best AS (
      SELECT line, record, arg_min(matched_by, CASE matched_by WHEN 'party_id' THEN 0 WHEN 'account' THEN 1 ELSE 2 END) AS matched_by
      FROM found GROUP BY line, record)
    SELECT s.* EXCLUDE (party_id, account, phone), b.record, coalesce(b.matched_by, 'none') AS matched_by
    FROM ${staged} s LEFT JOIN best b ON b.line = s.line`);
}

/** The lines of `matchLines` that name nobody in the ledger. */
async function unmatchedLines(ledger: Ledger, match: string): Promise<readonly number[]> {
  const rows = await ledger.rows<{ line: number }>(
    `SELECT line::INTEGER AS line FROM ${match} WHERE record IS NULL ORDER BY line`,
  );
  return rows.map(({ line }) => line);
}

/** Where versions are kept: `entries` with a column `version`, and one row for each in `versions`. */
interface Kept {
  readonly entries: 'list_entry' | 'outcome_entry';
  readonly versions: 'list_version' | 'outcome_version';
}

/** Keeps what was matched as a version: the latest one where that is equal. */
async function keepVersion(
  ledger: Ledger,
  { entries, versions }: Kept,
  match: string,
  read: { readonly file: string; readonly sha256: string },
  now: number,
): Promise<number> {
  const version = await ledger.number(`SELECT max(version) FROM ${versions}`);
  const columns = await ledger.rows<{ name: string }>(
    `SELECT column_name AS name FROM duckdb_columns() WHERE table_name = '${match}'`,
  );
  const names = columns.map(({ name }) => name).join(', ');
  const kept = `SELECT ${names} FROM ${entries} WHERE version = ${version}`;
  const differing = await ledger.number(`SELECT count(*) FROM (
    (SELECT ${names} FROM ${match} EXCEPT ALL ${kept}) UNION ALL (${kept} EXCEPT ALL SELECT ${names} FROM ${match}))`);
  if (version > 0 && differing === 0) return version;
  await ledger.transaction(async () => {
    await ledger.run(
      `INSERT INTO ${entries} BY NAME SELECT ${version + 1} AS version, * FROM ${match} ORDER BY line, record`,
    );
    await ledger.run(`INSERT INTO ${versions} VALUES (${version + 1}, ${now}, $file, $sha256)`, {
      file: read.file,
      sha256: read.sha256,
    });
  });
  return version + 1;
}
