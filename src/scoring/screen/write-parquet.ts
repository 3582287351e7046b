import type { Ledger } from '../../ledger/ledger.js';
import { writePrivately } from '../private-file.js';

/** Copies the rows of a query into a Parquet file that is there whole or not at all. */
export async function writeParquet(ledger: Ledger, path: string, query: string): Promise<void> {
  await writePrivately(path, (partial) =>
    ledger.run(`COPY (${query}) TO ${quoted(partial)} (FORMAT parquet)`),
  );
}

/** A path as SQL text. */
export function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
