/** The books of every file that a ledger held at an instant, each as one that it holds. */
import type { Instant } from '../../time.js';
import type { Ledger } from '../ledger.js';
import { type Books, booksOf } from './file-report.js';
import type { FileReport } from './report.js';

type Facts = Pick<FileReport, 'file' | 'format' | 'sha256' | 'bytes'>;

export type FileBooks = Books & Facts & { readonly loadedAt: Instant };

interface Row extends Facts, Readonly<Record<string, string | number>> {
  readonly file_id: number;
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
  for (const { file_id, loaded_at: loadedAt, file, format, sha256, bytes } of rows) {
    books.push({ file, format, sha256, bytes, loadedAt, ...(await booksOf(ledger, file_id, before)) });
  }
  return books;
}
