import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import type { Instant } from '../src/time.js';
import { isTarget } from './party.js';
import { place, readCsv, readHeader } from './read-csv.js';
import { readLabels, readOptionalInstant, readRole } from './read-labels.js';

/** What people made of a party that they read. */
export const outcomeWords: Readonly<Record<string, boolean | undefined>> = {
  /** Reported to the financial intelligence unit, or found to be so. */
  reported: true,
  confirmed: true,
  /** Read, and something else explains the payments. */
  dismissed: false,
  explained: false,
  /** Not decided, or decided about something else than the pattern: a person to protect. */
  open: undefined,
  escalated: undefined,
  protected: undefined,
};

export interface Outcome {
  readonly id: string;
  readonly role: Role;
  /** Undefined while nobody has decided whether the payments are of the pattern. */
  readonly reported: boolean | undefined;
  readonly decidedAt: Instant | undefined;
}

/** The outcome of a cell; an empty one is open. */
export function readOutcome(text: string, where: string): boolean | undefined {
  const word = text.trim();
  if (word === '') return undefined;
  if (Object.hasOwn(outcomeWords, word)) return outcomeWords[word];
  throw new VigieError('file', where, `is none of ${Object.keys(outcomeWords).join(', ')}`);
}

/** An institution's outcomes, or the labels of a simulation, told apart by their columns. */
export async function readOutcomes(path: string): Promise<readonly Outcome[]> {
  const header = await readHeader(path);
  if (header.includes('class') && !header.includes('outcome')) {
    const labels = await readLabels(path);
    return labels.map(({ id, role, class: name }) => ({
      id,
      role,
      reported: isTarget(role, name),
      decidedAt: undefined,
    }));
  }
  const table = await readCsv(path, ['party_id', 'role', 'outcome', 'decided_at']);
  const latest = new Map<string, Outcome>();
  table.party_id.forEach((id, at) => {
    const role = readRole(table.role[at] ?? '', place(path, at, 'role'));
    const reported = readOutcome(table.outcome[at] ?? '', place(path, at, 'outcome'));
    const decidedAt = readOptionalInstant(table.decided_at[at] ?? '', place(path, at, 'decided_at'));
    if (reported !== undefined && decidedAt === undefined)
      throw new VigieError('file', place(path, at, 'decided_at'), 'is missing: a decision has a day');
    const key = `${role}:${id}`;
    const before = latest.get(key);
    // A party may be read again: the last decision holds, and of two on one day the later line.
    if (before !== undefined && (before.decidedAt ?? 0) > (decidedAt ?? 0)) return;
    latest.set(key, { id, role, reported, decidedAt });
  });
  return [...latest.values()];
}
