/** What stands beside a ledger while a process works on it, named so that a later process knows it. */
import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** `new`: a ledger in the making. `rows`: a copy of a file's whole rows. `spill`: what the engine has no memory for. */
export type Beside = 'new' | 'rows' | 'spill';

/** A path of its own each time: engines that share a folder to spill into read each other's blocks. */
export function besideLedger(ledger: string, what: Beside): string {
  return `${ledger}.${what}-${randomBytes(4).toString('hex')}`;
}

/**
 * Removes what processes left that were killed; rows and spilled blocks hold payments. Only for the process that holds
 * the ledger for writing: no other can be at work on it.
 */
export async function clearBeside(ledger: string): Promise<void> {
  const start = `${basename(ledger)}.`;
  const ours = /^(new|rows|spill)-[0-9a-f]{8}(\.wal)?$/;
  for (const name of await readdir(dirname(ledger))) {
    if (name.startsWith(start) && ours.test(name.slice(start.length))) {
      await rm(join(dirname(ledger), name), { recursive: true, force: true });
    }
  }
}
