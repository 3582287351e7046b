/**
 * Folders that a ledger makes beside itself for a while. Each bears its ledger's mark, so that whoever holds the lock
 * of one ledger can remove what a killed process left of it and touch nothing of its neighbours.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

function prefix(kind: 'rows' | 'spill', ledger: string): string {
  const mark = createHash('sha256').update(basename(ledger)).digest('hex').slice(0, 8);
  return `.vigie-${kind}-${mark}-`;
}

/** A new private folder for rows on their way into the ledger. */
export function makeRowsFolder(ledger: string): string {
  return mkdtempSync(join(dirname(ledger), prefix('rows', ledger)));
}

/** Where one opening of the ledger may spill; two that only read can have it open at once. */
export function spillFolder(ledger: string): string {
  return join(dirname(ledger), prefix('spill', ledger) + randomBytes(3).toString('hex'));
}

/** Only for who holds the ledger's lock: nobody else then works on it. */
export async function removeLeftovers(ledger: string): Promise<void> {
  const folder = dirname(ledger);
  const own = [prefix('rows', ledger), prefix('spill', ledger)];
  for (const name of await readdir(folder)) {
    const mark = own.find((start) => name.startsWith(start));
    if (mark !== undefined && /^[A-Za-z0-9]{6}$/.test(name.slice(mark.length)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}
