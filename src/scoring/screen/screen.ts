/** From payment files to ranked, explained leads: the whole path of one run. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import { engineVersion, inputVersions } from '../../ledger/input-versions.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/ledger.js';
import { partyMapInForce } from '../../ledger/party-map-in-force.js';
import { currentPins } from '../../ledger/pins.js';
import { ratesInForce } from '../../ledger/rates-in-force.js';
import { partyIds } from '../../ledger/run-facts.js';
import { countPayers } from '../../ledger/run-relation.js';
import { defaultShare } from '../budget.js';
import { writePrivateFile } from '../private-file.js';
import { createScorer } from '../score.js';
import { weighing } from '../weighing.js';
import { type InForceNow, inForceNow } from '../weights-file/weights-in-force.js';
import { BatchEvaluation } from './batch.js';
import { chooseLeads } from './choose-leads.js';
import { evaluateLedger } from './evaluate-ledger.js';
import { Evidence } from './evidence.js';
import { explainedLeads } from './explained-leads.js';
import { optimiseLate } from './late-optimising.js';
import { leadNetworks, noNetworks } from './lead-networks.js';
import type { ProgressStep } from './progress-step.js';
import { runRecord } from './run-record.js';
import type { ScreenOptions } from './screen-options.js';
import type { ScreenSummary } from './screen-summary.js';
import { screenWarnings } from './screen-warnings.js';
import { takeIn } from './take-in.js';
import { withWatchedSteps } from './watched-steps.js';
import { writeOutputs } from './write-outputs.js';

const threadsByDefault = 2;

/** @throws VigieError `file`, `ledger`, `configuration`, `usage`. */
export async function screen(options: ScreenOptions): Promise<ScreenSummary> {
  if (options.all === true && options.names !== undefined) {
    throw new VigieError(
      'usage',
      '--names',
      'cannot stand beside --all: a list of everyone never bears names.',
    );
  }
  if (options.leaveOneOut === true && options.all !== true) {
    throw new VigieError('usage', '--leave-one-out', 'is for evaluation: give --all beside it.');
  }
  optimiseLate();
  // Before anything is loaded or removed: a fault in them must leave an earlier run as it is.
  const used = await inForceNow(options);
  await mkdir(options.out, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new VigieError('file', options.out, 'cannot be made; choose a folder that you may write.', {
      cause,
    });
  });
  const ledger = await openLedger(options.ledger, {
    // Without files a name that leads nowhere is a mistake, not a place for a new ledger.
    create: options.files.length > 0,
    ...(options.idsShared === undefined ? {} : { idsShared: options.idsShared }),
  });
  try {
    return await withWatchedSteps(ledger, options.onProgress, (progress) =>
      screenLedger(ledger, options, used, progress),
    );
  } finally {
    ledger.close();
  }
}

async function screenLedger(
  ledger: Ledger,
  options: ScreenOptions,
  { catalogue, weights, own, parity, ownDefinitions }: InForceNow,
  progress: (step: ProgressStep) => void,
): Promise<ScreenSummary> {
  const taken = await takeIn(ledger, options, progress);
  const network = options.network !== false;
  const pins = { ...(await currentPins(ledger, options.asOf, { resolved: network })), network };
  const prune = options.prune ?? options.all !== true;
  const threads = options.threads ?? threadsByDefault;
  const share = options.budget ?? defaultShare;
  // A list of everyone tells the stratum of each indicator, whatever it weighs.
  const outcome = options.all === true ? { catalogue, weights } : weighing(catalogue, weights);
  const found = await evaluateLedger({
    ledger,
    ...outcome,
    toldWith: catalogue,
    pins,
    threads,
    prune,
    telling: options.all === true ? 'history' : 'outcome',
    leavingOut: options.leaveOneOut === true,
    onProgress: progress,
  });
  const payers = await countPayers(ledger);
  const chosen = await chooseLeads(
    {
      ...outcome,
      asOf: pins.asOf,
      payers,
      share,
      all: options.all === true,
      refCurrency: ledger.meta.get('reference_currency') ?? 'EUR',
    },
    found,
    (role, parties) => partyIds(ledger, pins, role, parties),
  );
  const scorer = createScorer(weights, catalogue);
  const evaluation = new BatchEvaluation(catalogue, weights, { ...pins, given: found.given });
  const evidence = await Evidence.begin(ledger, catalogue);
  const explaining = {
    ...{ ledger, catalogue, evaluation, scorer, evidence },
    statuses: found.statuses,
    held: prune,
    onExplained: (done: number) =>
      progress({ step: 'explaining leads', done, total: chosen.leads.length, unit: 'leads' }),
  };
  // A list of everyone is for measuring; only leads are explained.
  const findings = options.all === true ? [] : await explainedLeads(explaining, chosen.leads);
  const leads = options.all === true ? chosen.leads : findings.map(({ lead }) => lead);
  // Without leads nobody stands together; a list of everyone has none.
  progress({ step: 'finding networks' });
  const together =
    options.all === true
      ? noNetworks
      : await leadNetworks({
          ledger,
          pins,
          findings,
          named: options.names !== undefined,
        });
  progress({ step: 'writing' });
  const names = await writeOutputs({
    ledger,
    options,
    pins,
    taken,
    catalogue,
    scorer,
    outcome,
    found,
    restricted: chosen.restricted,
    leads,
    evidence,
    together,
  });
  const asOf = options.asOf ?? (pins.maxSeq === 0 ? null : pins.asOf);
  const partyMap = await partyMapInForce(ledger, pins.partyMap);
  const rates = (await ratesInForce(ledger)) ?? null;
  const { tables } = found;
  const warned = { ledger, options, pins, taken, asOf, partyMap, rates, weights, parity, tables };
  const count = (role: Role): number => leads.filter((lead) => lead.role === role).length;
  const summary: ScreenSummary = {
    runId: randomUUID(),
    files: taken.files,
    asOf,
    payers,
    evaluated: chosen.scored,
    pruned: prune,
    aboveFloor: chosen.aboveFloor,
    leads: { payer: count('payer'), beneficiary: count('beneficiary') },
    beyondBudget: chosen.beyondBudget,
    cutOff: chosen.cutOff,
    budget: chosen.budget,
    restricted: chosen.restricted.length,
    networks: { written: together.networks.length, leftOut: together.leftOut },
    read: found.read,
    list: taken.list,
    outcomes: taken.outcomes,
    partyMap,
    rates,
    weights: { version: weights.version, parity },
    own,
    warnings: await screenWarnings(warned),
    paths: names.map((name) => join(options.out, name)),
  };
  const record = runRecord({
    options,
    mappings: taken.mappings,
    used: { prune, threads, share },
    summary,
    pins,
    catalogue,
    weights,
    ownDefinitions,
    engine: await engineVersion(ledger),
    inputs: await inputVersions(ledger, pins),
  });
  await writePrivateFile(join(options.out, 'run.json'), [record]);
  return summary;
}
