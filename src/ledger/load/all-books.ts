/** The books of every file that a ledger held at an instant, as they stood when it was loaded. */
import type { Instant } from '../../time.js';
import type { Ledger } from '../ledger.js';
import { keptOf } from './file-report.js';
import type { FileReport } from './report.js';

export type FileBooks = Omit<FileReport, 'alreadyLoaded' | 'unknownColumns' | 'unknownColumnsMore'> & {
  readonly loadedAt: Instant;
};

interface Row extends Readonly<Record<string, string | number>> {
  readonly file_id: number;
  readonly name: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly loaded_at: number;
  readonly read: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly status_changes: number;
  readonly conflicts: number;
  readonly rejected: number;
}

export async function allBooks(ledger: Ledger, until: Instant): Promise<readonly FileBooks[]> {
  const counts = ['bytes', 'loaded_at', 'read', 'accepted', 'duplicates', 'status_changes', 'conflicts'];
  const numbers = [...counts, 'rejected'].map((name) => `${name}::DOUBLE AS ${name}`).join(', ');
  const rows = await ledger.rows<Row>(
    `SELECT file_id::INTEGER AS file_id, name, format, sha256, ${numbers} FROM file
     WHERE loaded_at <= ${until} ORDER BY file_id`,
  );
  const books: FileBooks[] = [];
  for (const { file_id, name, status_changes, loaded_at, ...rest } of rows) {
    const { format, sha256, bytes, read, accepted, duplicates, conflicts, rejected } = rest;
    const counted = { read, accepted, duplicates, statusChanges: status_changes, conflicts, rejected };
    books.push({
      file: name,
      format,
      sha256,
      bytes,
      loadedAt: loaded_at,
      ...counted,
      ...(await keptOf(ledger, file_id)),
    });
  }
  return books;
}
