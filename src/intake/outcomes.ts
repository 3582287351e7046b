/** What people or courts decided about parties, as an institution gives it: the only thing that weights learn from. */
import type { Instant } from '../time.js';
import { readTable, type UnusedLine } from './csv/read-table.js';
import { beginning, identifiersOf, type ListedBy, listedBy } from './listed.js';
import type { Role } from './payment.js';

/** `exited`: the institution ended the relation. `cleared`: people looked and found that it was something else. */
export const outcomeKinds = ['reported', 'confirmed', 'convicted', 'cleared', 'exited'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export interface HumanOutcome {
  readonly line: number;
  readonly role: Role;
  readonly identifiers: Readonly<Partial<Record<ListedBy, string>>>;
  readonly outcome: OutcomeKind;
  readonly decidedAt: Instant;
  readonly knownFrom: Instant;
  /** From then on it holds no more. */
  readonly reversedAt: Instant | undefined;
  readonly decidedBy: string;
  readonly reason: string | undefined;
}

export interface OutcomesRead {
  readonly file: string;
  readonly sha256: string;
  readonly outcomes: readonly HumanOutcome[];
  readonly unused: readonly UnusedLine[];
}

const required = ['role', 'outcome', 'decided_at', 'known_from', 'decided_by'] as const;
const known = [...required, ...listedBy, 'reversed_at', 'reason'] as const;
type Cells = Readonly<Partial<Record<(typeof known)[number], string>>>;

/** Reads an `--outcomes` file. Lines that cannot be read are returned; `VigieError('file')` when the whole cannot be. */
export async function readOutcomes(path: string): Promise<OutcomesRead> {
  const { rows, rejected, sha256 } = await readTable(path, { known, required });
  const unused: UnusedLine[] = rejected.map((row) => ({ ...row, field: '' }));
  const outcomes: HumanOutcome[] = [];
  for (const { line, cells } of rows) {
    const outcome = readOutcome(line, cells);
    if ('field' in outcome) unused.push(outcome);
    else outcomes.push(outcome);
  }
  unused.sort((a, b) => a.line - b.line);
  return { file: path, sha256, outcomes, unused };
}

function readOutcome(line: number, cells: Cells): HumanOutcome | UnusedLine {
  const empty = required.find((column) => cells[column] === undefined);
  if (empty !== undefined) return { line, field: empty, reason: 'missing' };
  const { role } = cells;
  if (role !== 'payer' && role !== 'beneficiary') return { line, field: 'role', reason: 'not-one-of' };
  const identifiers = identifiersOf(cells);
  if (identifiers === undefined) return { line, field: 'party_id', reason: 'no-identifier' };
  const outcome = outcomeKinds.find((kind) => kind === cells.outcome);
  if (outcome === undefined) return { line, field: 'outcome', reason: 'not-one-of' };
  const decidedAt = beginning(cells.decided_at);
  const knownFrom = beginning(cells.known_from);
  const reversedAt = beginning(cells.reversed_at);
  if (decidedAt === undefined) return { line, field: 'decided_at', reason: 'not-a-time' };
  if (knownFrom === undefined) return { line, field: 'known_from', reason: 'not-a-time' };
  if (cells.reversed_at !== undefined && reversedAt === undefined)
    return { line, field: 'reversed_at', reason: 'not-a-time' };
  if (reversedAt !== undefined && reversedAt < decidedAt)
    return { line, field: 'reversed_at', reason: 'ends-before-it-begins' };
  const decidedBy = cells.decided_by ?? '';
  return {
    line,
    role,
    identifiers,
    outcome,
    decidedAt,
    knownFrom,
    reversedAt,
    decidedBy,
    reason: cells.reason,
  };
}
