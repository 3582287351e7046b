/** Where the files with the scores of whole runs lie that were written from this ledger, so that expired ones can be removed. */
import type { Instant } from '../time.js';
import type { Ledger } from './ledger.js';

export interface ScoreFile {
  readonly path: string;
  readonly expiresAt: Instant;
}

/** Made when it is first needed: ledgers made before had none, and lack nothing else for want of it. */
async function prepare(ledger: Ledger): Promise<void> {
  await ledger.run(
    'CREATE TABLE IF NOT EXISTS score_file (path VARCHAR NOT NULL, expires_at BIGINT NOT NULL)',
  );
}

export async function scoreFiles(ledger: Ledger): Promise<readonly ScoreFile[]> {
  await prepare(ledger);
  const rows = await ledger.rows<{ path: string; expires: number }>(
    'SELECT path, expires_at::DOUBLE AS expires FROM score_file ORDER BY path',
  );
  return rows.map(({ path, expires }) => ({ path, expiresAt: expires }));
}

/** To be called before the file is written: a file without a record would stay for ever. */
export async function recordScoreFile(ledger: Ledger, { path, expiresAt }: ScoreFile): Promise<void> {
  await prepare(ledger);
  await ledger.transaction(async () => {
    await ledger.run('DELETE FROM score_file WHERE path = $path', { path });
    await ledger.run(`INSERT INTO score_file VALUES ($path, ${expiresAt})`, { path });
  });
}

export async function forgetScoreFile(ledger: Ledger, path: string): Promise<void> {
  await prepare(ledger);
  await ledger.run('DELETE FROM score_file WHERE path = $path', { path });
}
