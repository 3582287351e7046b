/** The sample as a file: for measuring under pseudonyms, or for readers with the ids of parties and a reason. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { VigieError } from '../../errors.js';
import { openLedger } from '../../ledger/ledger.js';
import { day, formatInstant, type Instant } from '../../time.js';
import { appendToJournal } from '../names-journal.js';
import { writePrivateFile } from '../private-file.js';
import { pseudonym } from '../pseudonym.js';
import { readLeads } from '../read-leads.js';
import type { RunFolder } from '../screen/run-folder.js';
import { csvLine, textCell } from '../spreadsheet-cell.js';
import { drawSample } from './draw-sample.js';
import { explainedParties } from './explained-parties.js';

/** The last two columns of what is read are for whoever reads the parties; `evaluate --sample` reads them back. */
export const sampleColumns = [
  'role',
  'party_id',
  'id_kind',
  'outcome',
  'decided_at',
  'stratum',
  'parties',
  'drawn',
  'probability',
  'run_id',
  'seed',
  'reason',
  'expires_at',
] as const;

const keptFor = 30 * day * 1000;

export interface SampleOptions {
  readonly run: RunFolder;
  readonly size: number;
  readonly seed: number;
  readonly out: string;
  /** The reason for which ids of parties are written; pseudonyms without one. */
  readonly ids?: string;
  readonly now: Instant;
}

export interface SampleSummary {
  readonly out: string;
  readonly parties: number;
  readonly drawn: number;
  readonly ids: 'party' | 'pseudonym';
  readonly expires_at: string;
  readonly strata: readonly {
    readonly stratum: string;
    readonly parties: number;
    readonly drawn: number;
  }[];
}

/** @throws VigieError `usage` or `file`. */
export async function writeSample(options: SampleOptions): Promise<SampleSummary> {
  const { run, size, seed, out, ids, now } = options;
  if (!run.all) {
    throw new VigieError(
      'usage',
      run.directory,
      'lists leads alone, so that nobody below the floor can be drawn from it with a known probability; make the run again with "vigie screen --all".',
    );
  }
  const isThere = await access(out).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new VigieError('file', out, 'is there already and may hold outcomes; choose another name.');
  const scored = await readLeads(join(run.directory, 'leads.csv'));
  const sample = drawSample([...scored, ...(await explainedParties(run, scored))], run.weights, {
    size,
    seed,
  });
  const expires = formatInstant(now + keptFor);
  const drawn = { at: formatInstant(now), run_id: run.runId, seed, parties: sample.length, out };
  if (ids !== undefined) {
    await appendToJournal(
      `${run.ledger}.samples.jsonl`,
      { ...drawn, reason: ids, expires_at: expires },
      'a list of people to read is drawn only where that can be recorded: make this file writable, or leave --ids out.',
    );
  }
  const idOf = ids === undefined ? await pseudonymsOf(run) : (_: unknown, id: string) => id;
  await writePrivateFile(out, [
    csvLine(sampleColumns),
    ...sample.map(({ role, id, stratum, parties, drawn: count }) =>
      csvLine([
        role,
        textCell(idOf(role, id)),
        ids === undefined ? 'pseudonym' : 'party',
        '',
        '',
        stratum,
        String(parties),
        String(count),
        (count / parties).toFixed(9),
        run.runId,
        String(seed),
        textCell(ids ?? ''),
        expires,
      ]),
    ),
  ]);
  const strata = new Map(
    sample.map(({ stratum, parties, drawn: count }) => [stratum, { stratum, parties, drawn: count }]),
  );
  const sorted = [...strata.values()].sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
  return {
    out,
    parties: sorted.reduce((sum, { parties }) => sum + parties, 0),
    drawn: sample.length,
    ids: ids === undefined ? 'pseudonym' : 'party',
    expires_at: expires,
    strata: sorted,
  };
}

async function pseudonymsOf(run: RunFolder): Promise<(role: 'payer' | 'beneficiary', id: string) => string> {
  const ledger = await openLedger(run.ledger, { readOnly: true });
  try {
    const key = ledger.hmacKey;
    return (role, id) => pseudonym(key, role, id);
  } finally {
    ledger.close();
  }
}
