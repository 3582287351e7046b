/** What a run left in its folder, and the ledger that it was made from, opened as the run saw it. */
import { join } from 'node:path';
import { type Ledger, openLedger } from '../../ledger/ledger.js';
import { currentPins, type Pins } from '../../ledger/pins.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { givenFactsOf, type ToldFact } from '../../network/facts/given-facts-of.js';
import type { Catalogue } from '../../typology/definition.js';
import { type RunFile, readRunFile } from '../run-file.js';
import type { Weights } from '../weights.js';
import { inForceOfRun } from '../weights-file/weights-in-force.js';
import { prepareScope } from './choose-streams.js';
import { pinnedRun } from './run-pins.js';

export interface RunFolder {
  readonly file: RunFile;
  readonly directory: string;
  readonly runId: string;
  /** Whether everybody with a payment in scope that nothing explains was scored and listed (`screen --all`). */
  readonly all: boolean;
  readonly ledger: string;
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly weightsSha256: string;
  readonly definitionsSha256: string;
}

/** `given.ledger` and `given.weights` stand in for files that lie elsewhere by now. */
export async function readRunFolder(
  directory: string,
  given: { readonly ledger?: string; readonly weights?: string } = {},
): Promise<RunFolder> {
  const file = await readRunFile(join(directory, 'run.json'));
  const options = file.record.part('options');
  const versions = file.record.part('versions');
  const { catalogue, weights } = await inForceOfRun(file, given);
  return {
    file,
    directory,
    runId: file.record.text('run_id'),
    all: options.has('all') && options.truth('all'),
    ledger: given.ledger ?? options.text('ledger'),
    catalogue,
    weights,
    weightsSha256: versions.text('weights_sha256'),
    definitionsSha256: versions.text('definitions_sha256'),
  };
}

/** Opens the ledger for reading, with `run_payment` and `scoped_payment` as the run saw them. */
export async function withRunLedger<T>(
  run: RunFolder,
  use: (ledger: Ledger, pins: Pins, given: readonly ToldFact[]) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(run.ledger, { readOnly: true });
  try {
    const current = await currentPins(ledger);
    const { pins } = pinnedRun(run.file, current, run.catalogue, run.weights);
    await prepareRun(ledger, pins);
    const given = await givenFactsOf(ledger, pins);
    await prepareScope(ledger, given);
    return await use(ledger, pins, given);
  } finally {
    ledger.close();
  }
}

/** By printed id of a payer, the beneficiary whom it pays most often in scope; the greater key where equal. */
export async function mainCollectors(ledger: Ledger, pins: Pins): Promise<ReadonlyMap<string, number>> {
  const rows = await ledger.rows<{ id: string; collector: number }>(
    `SELECT q.party_id AS id, arg_max(c.beneficiary, (c.n, c.beneficiary)) AS collector
     FROM (SELECT payer, beneficiary, count(*) AS n FROM scoped_payment
       WHERE payer >= 0 AND beneficiary >= 0 GROUP BY ALL) c
     JOIN party q ON q.party = c.payer AND q.role = 0 AND q.version = ${pins.partyMap} GROUP BY q.party_id`,
  );
  return new Map(rows.map(({ id, collector }) => [id, collector]));
}
