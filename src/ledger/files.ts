/** What a ledger holds, file by file and in all. */
import type { Instant } from '../time.js';
import type { Ledger } from './ledger.js';

export interface LoadedFile {
  readonly name: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly loadedAt: Instant;
  readonly read: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly statusChanges: number;
  readonly conflicts: number;
  readonly rejected: number;
  readonly findings: number;
  /** What it told of was forgotten since: give it again to have it read again. */
  readonly reopened: boolean;
}

export interface ForgottenFile {
  readonly name: string;
  readonly sha256: string;
  readonly at: Instant;
  readonly reason: string;
  readonly payments: number;
  readonly statusChanges: number;
}

export interface LedgerStatus {
  readonly format: string;
  readonly idsShared: boolean;
  readonly files: number;
  readonly payments: number;
  readonly statusChanges: number;
  readonly rejected: number;
  readonly parties: number;
  /** Null without payments. */
  readonly first: Instant | null;
  readonly last: Instant | null;
  readonly forgotten: number;
}

export async function loadedFiles(ledger: Ledger): Promise<readonly LoadedFile[]> {
  const rows = await ledger.rows<Record<string, string | bigint | number | boolean>>(
    `SELECT f.name, f.format, f.sha256, f.bytes, f.loaded_at, f.read, f.accepted, f.duplicates, f.status_changes,
       f.conflicts, f.rejected, f.reopened, (SELECT count(*) FROM finding n WHERE n.file_id = f.file_id) AS findings
     FROM file f ORDER BY f.file_id`,
  );
  return rows.map((row) => ({
    name: String(row['name']),
    format: String(row['format']),
    sha256: String(row['sha256']),
    bytes: Number(row['bytes']),
    loadedAt: Number(row['loaded_at']),
    read: Number(row['read']),
    accepted: Number(row['accepted']),
    duplicates: Number(row['duplicates']),
    statusChanges: Number(row['status_changes']),
    conflicts: Number(row['conflicts']),
    rejected: Number(row['rejected']),
    findings: Number(row['findings']),
    reopened: row['reopened'] === true,
  }));
}

export async function forgottenFiles(ledger: Ledger): Promise<readonly ForgottenFile[]> {
  const rows = await ledger.rows<Record<string, string | bigint>>(
    'SELECT name, sha256, forgotten_at, reason, payments, status_changes FROM forgotten ORDER BY forgotten_at, file_id',
  );
  return rows.map((row) => ({
    name: String(row['name']),
    sha256: String(row['sha256']),
    at: Number(row['forgotten_at']),
    reason: String(row['reason']),
    payments: Number(row['payments']),
    statusChanges: Number(row['status_changes']),
  }));
}

export async function ledgerStatus(ledger: Ledger): Promise<LedgerStatus> {
  const count = (table: string) => ledger.number(`SELECT count(*) FROM ${table}`);
  const payments = await count('payment');
  const at = async (which: 'min' | 'max') =>
    payments === 0 ? null : await ledger.number(`SELECT ${which}("at") FROM payment`);
  return {
    format: ledger.meta.get('format') ?? '',
    idsShared: ledger.meta.get('ids_shared') === 'true',
    files: await count('file'),
    payments,
    statusChanges: await count('status_change'),
    rejected: await count('rejected'),
    parties: await ledger.number(
      'SELECT parties FROM party_map_version WHERE version = (SELECT max(version) FROM party_map_version)',
    ),
    first: await at('min'),
    last: await at('max'),
    forgotten: await count('forgotten'),
  };
}
