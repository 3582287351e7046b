/** What a run left in its folder, and the ledger that it was made from, opened as the run saw it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VigieError } from '../../errors.js';
import { type Ledger, openLedger } from '../../ledger/ledger.js';
import { currentPins, type Pins } from '../../ledger/pins.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { givenFactsOf } from '../../network/facts/given-facts-of.js';
import type { Catalogue } from '../../typology/definition.js';
import { type Fields, isFields } from '../fields.js';
import type { Weights } from '../weights.js';
import { inForceOfRun } from '../weights-file/weights-in-force.js';
import { prepareScope } from './choose-streams.js';
import { pinnedRun } from './run-pins.js';

export interface RunFolder {
  readonly directory: string;
  readonly runId: string;
  /** Whether everybody in scope was scored and listed (`screen --all`). */
  readonly all: boolean;
  readonly ledger: string;
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly weightsSha256: string;
  readonly definitionsSha256: string;
}

function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** `given.ledger` and `given.weights` stand in for files that lie elsewhere by now. */
export async function readRunFolder(
  directory: string,
  given: { readonly ledger?: string; readonly weights?: string } = {},
): Promise<RunFolder> {
  const path = join(directory, 'run.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown): never => {
    throw new VigieError('file', path, 'cannot be read: give the folder that "vigie screen" wrote.', {
      cause,
    });
  });
  let record: Fields;
  try {
    record = fields(JSON.parse(text));
  } catch (cause) {
    throw new VigieError('file', path, 'is no JSON: give the folder that "vigie screen" wrote.', { cause });
  }
  const options = fields(record['options']);
  const versions = fields(record['versions']);
  const told = (of: Fields, name: string): string => {
    const value = of[name];
    if (typeof value === 'string') return value;
    throw new VigieError('file', path, `has no readable ${name}: give the folder that "vigie screen" wrote.`);
  };
  const { catalogue, weights } = await inForceOfRun(path, given);
  return {
    directory,
    runId: told(record, 'run_id'),
    all: options['all'] === true,
    ledger: given.ledger ?? told(options, 'ledger'),
    catalogue,
    weights,
    weightsSha256: told(versions, 'weights_sha256'),
    definitionsSha256: told(versions, 'definitions_sha256'),
  };
}

/** Opens the ledger for reading, with `run_payment` and `scoped_payment` as the run saw them. */
export async function withRunLedger<T>(
  run: RunFolder,
  use: (ledger: Ledger, pins: Pins) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(run.ledger, { readOnly: true });
  try {
    const current = await currentPins(ledger);
    const { pins } = await pinnedRun(join(run.directory, 'run.json'), current, run.catalogue, run.weights);
    await prepareRun(ledger, pins);
    await prepareScope(ledger, await givenFactsOf(ledger, pins));
    return await use(ledger, pins);
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
