/** An institution's own list of parties, as facts about them: who they are there, by whom it is said, and from when. */
import { type Instant, parseInstant } from '../time.js';
import { readTable, type UnusedLine } from './csv/read-table.js';
import type { Role } from './payment.js';

export const listedKinds = ['subject', 'victim', 'witness', 'unknown'] as const;
export type ListedAs = (typeof listedKinds)[number];
export const listedBy = ['party_id', 'account', 'phone'] as const;
export type ListedBy = (typeof listedBy)[number];

export interface ListEntry {
  readonly line: number;
  readonly role: Role;
  /** The identifiers given, as written but for outer spaces. */
  readonly identifiers: Readonly<Partial<Record<ListedBy, string>>>;
  readonly listedAs: ListedAs;
  readonly source: string;
  readonly sourceGrade: string | undefined;
  readonly handling: string | undefined;
  readonly validFrom: Instant | undefined;
  readonly validTo: Instant | undefined;
  readonly knownFrom: Instant;
}

export interface ListRead {
  readonly file: string;
  readonly sha256: string;
  readonly entries: readonly ListEntry[];
  readonly unused: readonly UnusedLine[];
}

const known = [
  'role',
  ...listedBy,
  'listed_as',
  'source',
  'source_grade',
  'handling',
  'valid_from',
  'valid_to',
  'known_from',
] as const;
const required = ['role', 'listed_as', 'source', 'known_from'] as const;
type Cells = Readonly<Partial<Record<(typeof known)[number], string>>>;

/**
 * Reads a `--listed` file. A date stands for its first second in UTC where something begins, for its last where it
 * ends. Lines that cannot be read are returned; `VigieError('file')` when the file as a whole cannot be read.
 */
export async function readListed(path: string): Promise<ListRead> {
  const { rows, rejected, sha256 } = await readTable(path, { known, required });
  const unused: UnusedLine[] = rejected.map((row) => ({ ...row, field: '' }));
  const entries: ListEntry[] = [];
  for (const { line, cells } of rows) {
    const entry = readEntry(line, cells);
    if ('reason' in entry) unused.push(entry);
    else entries.push(entry);
  }
  unused.sort((a, b) => a.line - b.line);
  return { file: path, sha256, entries, unused };
}

function readEntry(line: number, cells: Cells): ListEntry | UnusedLine {
  const empty = required.find((column) => cells[column] === undefined);
  if (empty !== undefined) return { line, field: empty, reason: 'missing' };
  const role = cells.role;
  if (role !== 'payer' && role !== 'beneficiary') return { line, field: 'role', reason: 'not-one-of' };
  const identifiers = identifiersOf(cells);
  if (identifiers === undefined) return { line, field: 'party_id', reason: 'no-identifier' };
  const listedAs = listedKinds.find((kind) => kind === cells.listed_as);
  if (listedAs === undefined) return { line, field: 'listed_as', reason: 'not-one-of' };
  const validFrom = beginning(cells.valid_from);
  const validTo = ending(cells.valid_to);
  const knownFrom = beginning(cells.known_from);
  if (cells.valid_from !== undefined && validFrom === undefined)
    return { line, field: 'valid_from', reason: 'not-a-time' };
  if (cells.valid_to !== undefined && validTo === undefined)
    return { line, field: 'valid_to', reason: 'not-a-time' };
  if (knownFrom === undefined) return { line, field: 'known_from', reason: 'not-a-time' };
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    return { line, field: 'valid_to', reason: 'ends-before-it-begins' };
  }
  return {
    line,
    role,
    identifiers,
    listedAs,
    source: cells.source ?? '',
    sourceGrade: cells.source_grade,
    handling: cells.handling,
    validFrom,
    validTo,
    knownFrom,
  };
}

/** As payments are read: an identifier is what stands between its outer spaces (I2). Undefined where none is given. */
export function identifiersOf(
  cells: Readonly<Partial<Record<ListedBy, string>>>,
): ListEntry['identifiers'] | undefined {
  const given = listedBy
    .map((by) => [by, cells[by]?.trim() ?? ''] as const)
    .filter(([, text]) => text !== '');
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** A date stands for its first second in UTC. Undefined without a text and for one that is no time. */
export function beginning(text: string | undefined): Instant | undefined {
  return text === undefined ? undefined : parseInstant(text.length === 10 ? `${text}T00:00:00Z` : text);
}

/** A date stands for its last second in UTC. */
export function ending(text: string | undefined): Instant | undefined {
  return text === undefined ? undefined : parseInstant(text);
}
