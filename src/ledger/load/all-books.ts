/** The books of every file that a ledger held at an instant, each as one that it holds. */
import type { Instant } from '../../time.js';
import type { Ledger } from '../ledger.js';
import { reportOf } from './file-report.js';
import type { FileReport } from './report.js';

export type FileBooks = Omit<FileReport, 'alreadyLoaded' | 'unknownColumns' | 'unknownColumnsMore'> & {
  readonly loadedAt: Instant;
};

interface Row extends Readonly<Record<string, string | number>> {
  readonly file_id: number;
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly loaded_at: number;
}

/** Before every number of a row: all that a file added is told of as added. */
const before = -1;

export async function allBooks(ledger: Ledger, until: Instant): Promise<readonly FileBooks[]> {
  const rows = await ledger.rows<Row>(
    `SELECT file_id::INTEGER AS file_id, name AS file, format, sha256, bytes::DOUBLE AS bytes, loaded_at::DOUBLE AS loaded_at
     FROM file WHERE loaded_at <= ${until} ORDER BY file_id`,
  );
  const books: FileBooks[] = [];
  for (const { file_id: fileId, loaded_at: loadedAt, ...facts } of rows) {
    const given = { ...facts, unknownColumns: [], unknownColumnsMore: 0 };
    const told = await reportOf(ledger, given, { fileId, since: before, alreadyLoaded: true });
    const { alreadyLoaded: _, unknownColumns: __, unknownColumnsMore: ___, ...report } = told;
    books.push({ ...report, loadedAt });
  }
  return books;
}
