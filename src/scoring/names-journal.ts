/** Who was shown with a name, when and why: one line each, beside the ledger, for whoever reviews it. */
import { open } from 'node:fs/promises';
import { VigieError } from '../errors.js';
import type { Role } from '../intake/payment.js';
import { formatInstant, type Instant } from '../time.js';

export interface NamesShown {
  readonly at: Instant;
  readonly partyId: string;
  readonly roles: readonly Role[];
  readonly reason: string;
}

export function namesJournalOf(ledger: string): string {
  return `${ledger}.names.jsonl`;
}

/**
 * Appends one line and waits until it lies on the disk: no name is shown that was not recorded before.
 * @throws VigieError `file`.
 */
export async function recordNames(ledger: string, shown: NamesShown): Promise<void> {
  const { at, partyId, roles, reason } = shown;
  const line = { at: formatInstant(at), party_id: partyId, roles, reason };
  await appendToJournal(
    namesJournalOf(ledger),
    line,
    'names are shown only where that can be recorded: make this file writable, or leave --names out.',
  );
}

/** @throws VigieError `file` with this message. */
export async function appendToJournal(
  path: string,
  line: Readonly<Record<string, unknown>>,
  otherwise: string,
): Promise<void> {
  try {
    const file = await open(path, 'a', 0o600);
    try {
      await file.chmod(0o600);
      await file.writeFile(`${JSON.stringify(line)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new VigieError('file', path, otherwise, { cause });
  }
}
