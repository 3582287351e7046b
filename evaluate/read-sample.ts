import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import { type Instant, parseInstant } from '../src/time.js';
import { place, readCsv } from './read-csv.js';
import { readRole } from './read-labels.js';
import { readOutcome } from './read-outcomes.js';

/** A party that `vigie sample` drew, with what its reader made of it. */
export interface SampledParty {
  readonly role: Role;
  /** A party's id, or a pseudonym. */
  readonly id: string;
  readonly isPseudonym: boolean;
  readonly stratum: string;
  readonly parties: number;
  readonly drawn: number;
  /** Undefined while nobody has decided. */
  readonly reported: boolean | undefined;
  readonly expiresAt: Instant;
}

/** Decimals of the probability in a sample. */
const probabilityDigits = 9;

/** The column repeats what the counts say: where they differ, one of them was changed and nobody knows which. */
function checkProbability(text: string, drawn: number, where: string): void {
  const isAsDrawn = text.trim() !== '' && Math.abs(Number(text) - drawn) <= 10 ** -probabilityDigits;
  if (isAsDrawn) return;
  throw new VigieError(
    'file',
    where,
    `is not ${drawn.toFixed(probabilityDigits)}, which the counts of its stratum give: put back what "vigie sample" wrote`,
  );
}

/** @throws VigieError `file` with the place of what `vigie sample` would not have written. */
export async function readSample(path: string): Promise<readonly SampledParty[]> {
  const table = await readCsv(path, [
    'role',
    'party_id',
    'id_kind',
    'outcome',
    'stratum',
    'parties',
    'drawn',
    'probability',
    'expires_at',
  ]);
  const count = (column: 'parties' | 'drawn', at: number): number => {
    const text = table[column][at] ?? '';
    if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
    throw new VigieError('file', place(path, at, column), 'is not a count');
  };
  const sampled = table.party_id.map((id, at): SampledParty => {
    const [parties, drawn] = [count('parties', at), count('drawn', at)];
    checkProbability(table.probability[at] ?? '', drawn / parties, place(path, at, 'probability'));
    const expiresAt = parseInstant(table.expires_at[at] ?? '');
    if (expiresAt === undefined)
      throw new VigieError('file', place(path, at, 'expires_at'), 'is not an instant');
    return {
      role: readRole(table.role[at] ?? '', place(path, at, 'role')),
      id,
      isPseudonym: table.id_kind[at] === 'pseudonym',
      stratum: table.stratum[at] ?? '',
      parties,
      drawn,
      reported: readOutcome(table.outcome[at] ?? '', place(path, at, 'outcome')),
      expiresAt,
    };
  });
  const ofStratum = new Map<string, SampledParty[]>();
  for (const one of sampled) ofStratum.set(one.stratum, [...(ofStratum.get(one.stratum) ?? []), one]);
  for (const [stratum, rows] of ofStratum) {
    const [first] = rows;
    const isWhole = rows.every(
      ({ parties, drawn }) => parties === first?.parties && drawn === rows.length && drawn <= parties,
    );
    // A row left out would make every other of its stratum stand for too few.
    if (!isWhole)
      throw new VigieError(
        'file',
        path,
        `does not hold the stratum ${stratum} as it was drawn: keep every row`,
      );
  }
  return sampled;
}
