import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import { type Instant, parseInstant } from '../src/time.js';
import { place, readCsv, readHeader } from './read-csv.js';
import { sharedText } from './shared-text.js';

export interface Label {
  readonly id: string;
  readonly role: Role;
  readonly class: string;
  readonly corridor: string;
  readonly targetPayments: number;
  readonly firstTargetAt: Instant | undefined;
  /** Whose record it is; empty for a body, and where the file does not say. */
  readonly person: string;
  /** Which of the person's names the record bears, however it is spelled; empty where there is one or nothing is said. */
  readonly personName: string;
}

export function readRole(text: string, where: string): Role {
  if (text === 'payer' || text === 'beneficiary') return text;
  throw new VigieError('file', where, 'is neither payer nor beneficiary');
}

export function readOptionalInstant(text: string, where: string): Instant | undefined {
  if (text === '') return undefined;
  const at = parseInstant(text);
  if (at === undefined)
    throw new VigieError('file', where, 'is not an ISO 8601 instant with an offset, nor a day');
  return at;
}

/** Every party of a run, in file order. */
export async function readLabels(path: string): Promise<readonly Label[]> {
  const columns = ['party_id', 'role', 'class', 'corridor', 'target_payments', 'first_target_at'] as const;
  const table = await readCsv(path, columns);
  // Labels of other makers have no persons.
  const header = await readHeader(path);
  const persons = header.includes('person') ? (await readCsv(path, ['person'])).person : [];
  const names = header.includes('person_name') ? (await readCsv(path, ['person_name'])).person_name : [];
  const shared = sharedText();
  const seen: Record<Role, Set<string>> = { payer: new Set(), beneficiary: new Set() };
  return table.party_id.map((id, at) => {
    const role = readRole(table.role[at] ?? '', place(path, at, 'role'));
    // One party counted twice would count its alert twice.
    if (seen[role].has(id)) throw new VigieError('file', place(path, at, 'party_id'), 'labels a party twice');
    seen[role].add(id);
    const payments = table.target_payments[at] ?? '';
    if (!/^\d{0,9}$/.test(payments)) {
      throw new VigieError('file', place(path, at, 'target_payments'), 'is not a count');
    }
    return {
      id,
      role,
      class: shared(table.class[at] ?? ''),
      corridor: shared(table.corridor[at] ?? ''),
      targetPayments: Number(payments),
      firstTargetAt: readOptionalInstant(table.first_target_at[at] ?? '', place(path, at, 'first_target_at')),
      person: persons[at] ?? '',
      personName: names[at] ?? '',
    };
  });
}
