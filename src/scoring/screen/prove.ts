/** Evaluates a whole ledger in two ways that share no order of reading, and compares all that they say. */
import { basename } from 'node:path';
import { readMapping } from '../../intake/mapped/read-mapping.js';
import { laterStatuses } from '../../ledger/later-statuses.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/ledger.js';
import { loadFiles } from '../../ledger/load.js';
import type { Pins } from '../../ledger/pins.js';
import { currentPins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { withTemporaryLedger } from '../../ledger/temporary-ledger.js';
import { givenFactsOf } from '../../network/facts/given-facts-of.js';
import { resolveParties } from '../../network/resolve/resolve-parties.js';
import type { Instant } from '../../time.js';
import type { InForce } from '../own/in-force.js';
import { createScorer } from '../score.js';
import { readInForce } from '../weights-file/weights-in-force.js';
import { prepareScope } from './choose-streams.js';
import type { Difference } from './compare-runs.js';
import { firstDifference } from './compare-runs.js';
import type { ProgressStep } from './progress-step.js';
import type { TracePlan } from './trace-ledger.js';
import { tracePartySorted, traceTimeOrdered } from './trace-ledger.js';
import { withWatchedSteps } from './watched-steps.js';

export interface ProveOptions {
  /** Payment files; a ledger is made of them and removed afterwards. */
  readonly files: readonly string[];
  /** Mapping files for payment files with columns of their own. */
  readonly mappings?: readonly string[];
  /** A ledger that exists, read only; used when there are no files. */
  readonly ledger?: string;
  /** The clock, as the instant at which the files are accepted. */
  readonly now: Instant;
  /** Whether payers and beneficiaries share one set of ids. */
  readonly idsShared?: boolean;
  /** Files of own definitions, which are added or replace those of the same id. */
  readonly indicators?: readonly string[];
  /** The latest accepted `executed_at` when absent. */
  readonly asOf?: Instant;
  /** A weights file in place of the weights that ship. */
  readonly weights?: string;
  readonly onProgress?: (step: ProgressStep) => void;
}

export interface Proof {
  readonly payments: number;
  /** Streams (party and role) with a payment in scope. */
  readonly streams: number;
  /** Outcomes compared: one for each stream and instant of evaluation. */
  readonly compared: number;
  readonly difference?: {
    /** Role and printed id of the party. */
    readonly where: string;
    readonly partySorted: string;
    readonly timeOrdered: string;
  };
}

/** @throws VigieError `file` or `ledger` for what cannot be read, `configuration` for other ids than the ledger's. */
export async function prove(options: ProveOptions): Promise<Proof> {
  const settings = {
    memoryLimit,
    ...(options.idsShared === undefined ? {} : { idsShared: options.idsShared }),
  };
  const used = await readInForce(options);
  if (options.files.length === 0) {
    if (options.ledger === undefined) throw new Error('neither files nor a ledger');
    return withLedger(await openLedger(options.ledger, { ...settings, readOnly: true }), (ledger) =>
      withWatchedSteps(ledger, options.onProgress, (progress) =>
        proveLedger(ledger, used, options.asOf, progress),
      ),
    );
  }
  return withTemporaryLedger(settings, (ledger) =>
    withWatchedSteps(ledger, options.onProgress, async (progress) => {
      await loadFiles(ledger, options.files, {
        receivedAt: options.now,
        mappings: await Promise.all((options.mappings ?? []).map(readMapping)),
        onProgress: ({ file, step, done, total }) =>
          progress({ step: `${step} ${basename(file)}`, done, total, unit: 'bytes' }),
      });
      await resolveParties(ledger, { now: options.now });
      return proveLedger(ledger, used, options.asOf, progress);
    }),
  );
}

/** The engine spills beyond this; the rest of the memory is for the streams. */
const memoryLimit = '1GB';

async function withLedger<T>(ledger: Ledger, use: (ledger: Ledger) => Promise<T>): Promise<T> {
  try {
    return await use(ledger);
  } finally {
    ledger.close();
  }
}

async function proveLedger(
  ledger: Ledger,
  { weights, catalogue }: InForce,
  asOf: Instant | undefined,
  onProgress: (step: ProgressStep) => void,
): Promise<Proof> {
  const pins = await currentPins(ledger, asOf);
  onProgress({ step: 'selecting payments in scope' });
  await prepareRun(ledger, pins);
  const given = await givenFactsOf(ledger, pins, (step) => onProgress({ step }));
  await prepareScope(ledger, given);
  const payments = await ledger.number('SELECT count(*) FROM run_payment');
  const later = await laterStatuses(ledger, pins);
  const plan: TracePlan = {
    ledger,
    pins,
    scorer: createScorer(weights, catalogue),
    given,
    later,
    onProgress,
  };
  const sorted = await tracePartySorted(plan);
  const timed = await traceTimeOrdered(plan);
  onProgress({ step: 'comparing' });
  const difference = firstDifference(sorted, timed);
  return {
    payments,
    streams: sorted.parties.payer.length + sorted.parties.beneficiary.length,
    compared: sorted.outcomes,
    ...(difference === undefined ? {} : { difference: await printed(ledger, pins, difference) }),
  };
}

async function printed(
  ledger: Ledger,
  pins: Pins,
  { role, party, partySorted, timeOrdered }: Difference,
): Promise<NonNullable<Proof['difference']>> {
  const ids = await partyIds(ledger, pins, role, [party]);
  return { where: `${role} ${ids.get(party) ?? party}`, partySorted, timeOrdered };
}
