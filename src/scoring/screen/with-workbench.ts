/** Opens a ledger to explain parties of it, as it stands or as an earlier run saw it. */
import { VigieError } from '../../errors.js';
import { laterStatuses } from '../../ledger/later-statuses.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/ledger.js';
import { currentPins } from '../../ledger/pins.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { givenFactsOf } from '../../network/facts/given-facts-of.js';
import type { Instant } from '../../time.js';
import type { InForce } from '../own/in-force.js';
import { type RunFile, readRunFile } from '../run-file.js';
import { createScorer } from '../score.js';
import { inForceOfRun, readInForce } from '../weights-file/weights-in-force.js';
import { BatchEvaluation } from './batch.js';
import type { Workbench } from './explain-role.js';
import type { PinnedRun } from './run-pins.js';
import { pinnedRun } from './run-pins.js';
import { StatusIndex } from './status-index.js';

export interface WorkbenchOptions {
  readonly ledger: string;
  readonly asOf?: Instant;
  /** The run.json of an earlier run, whose as_of, rows and versions are taken. */
  readonly run?: string;
  /** Files of own definitions; by default those of `run`. */
  readonly indicators?: readonly string[];
  /** A weights file; by default that of `run`, else the weights that ship. */
  readonly weights?: string;
  /** The reason for which names are read. */
  readonly names?: string;
}

async function pinsFor(
  ledger: Ledger,
  options: WorkbenchOptions,
  run: RunFile | undefined,
  { catalogue, weights }: InForce,
): Promise<PinnedRun> {
  const current = await currentPins(ledger, options.asOf);
  if (run === undefined) return { pins: current, cautions: [] };
  if (options.asOf !== undefined) {
    throw new VigieError('usage', '--as-of', 'cannot stand beside --run, which has an as_of of its own.');
  }
  return pinnedRun(run, current, catalogue, weights);
}

/** The workbench can be used until `use` has ended. @throws VigieError `ledger`, `usage`, `file`, `configuration`. */
export async function withWorkbench<Result>(
  options: WorkbenchOptions,
  use: (workbench: Workbench) => Promise<Result>,
): Promise<Result> {
  const run = options.run === undefined ? undefined : await readRunFile(options.run);
  const used = run === undefined ? await readInForce(options) : await inForceOfRun(run, options);
  const { catalogue, weights } = used;
  const ledger = await openLedger(options.ledger, { readOnly: true });
  try {
    const { pins, cautions } = await pinsFor(ledger, options, run, used);
    await prepareRun(ledger, pins);
    const given = await givenFactsOf(ledger, pins);
    return await use({
      ledger,
      catalogue,
      scorer: createScorer(weights, catalogue),
      pins,
      given,
      statuses: new StatusIndex(await laterStatuses(ledger, pins), pins.maxSeq),
      evaluation: new BatchEvaluation(catalogue, weights, { ...pins, given }),
      inFull: { names: options.names !== undefined, cautions },
    });
  } finally {
    ledger.close();
  }
}
