/** From payment files to ranked, explained leads: the whole path of one run. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { VigieError } from '../../errors.js';
import type { UnusedLine } from '../../intake/csv/read-table.js';
import { readListed } from '../../intake/listed.js';
import { readMapping } from '../../intake/mapped/read-mapping.js';
import { readOutcomes } from '../../intake/outcomes.js';
import type { Role } from '../../intake/payment.js';
import { mergeRates } from '../../intake/rates/rate-table.js';
import { readRates } from '../../intake/rates/read-rates.js';
import { shippedRates } from '../../intake/rates/shipped-rates.js';
import { unusedLines } from '../../intake/unused-lines.js';
import { engineVersion, inputVersions } from '../../ledger/input-versions.js';
import { countLaterPayments } from '../../ledger/later-payments.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/ledger.js';
import { storeList } from '../../ledger/lists.js';
import type { FileReport } from '../../ledger/load.js';
import { loadFiles } from '../../ledger/load.js';
import { storeOutcomes } from '../../ledger/outcomes.js';
import { partyHistory } from '../../ledger/party-history.js';
import { type PartyMapInForce, partyMapInForce } from '../../ledger/party-map-in-force.js';
import { currentPins } from '../../ledger/pins.js';
import { type RatesInForce, ratesInForce } from '../../ledger/rates-in-force.js';
import { partyIds } from '../../ledger/run-facts.js';
import { countPayers } from '../../ledger/run-relation.js';
import { leftOutOfFacts } from '../../network/facts/left-out.js';
import { resolutionLimits } from '../../network/resolve/resolution-limits.js';
import { resolveParties } from '../../network/resolve/resolve-parties.js';
import type { Resolution } from '../../network/resolve/write-resolution.js';
import type { Instant } from '../../time.js';
import { reachesFloor } from '../bands.js';
import type { Share } from '../budget.js';
import { defaultShare } from '../budget.js';
import { writeLeads, writeRestricted } from '../leads-csv.js';
import type { OwnReport } from '../own/in-force.js';
import type { ParityState } from '../parity/parity-record.js';
import { writePrivateFile } from '../private-file.js';
import { createScorer } from '../score.js';
import { weighing } from '../weighing.js';
import { type InForceNow, inForceNow } from '../weights-file/weights-in-force.js';
import { BatchEvaluation } from './batch.js';
import { type Chosen, chooseLeads } from './choose-leads.js';
import { evaluateLedger } from './evaluate-ledger.js';
import { removeExpiredScores } from './expired-scores.js';
import { inputWarnings } from './input-warnings.js';
import type { FindingsPlan, LeadFindings } from './lead-findings.js';
import { leadFindings } from './lead-findings.js';
import { leadHistories, noHistories } from './lead-histories.js';
import { leadNetworks, noNetworks, removeNetworks, writeNetworks } from './lead-networks.js';
import type { ProgressStep } from './progress-step.js';
import { runRecord } from './run-record.js';
import type { ScreenWarning } from './screen-warning.js';
import { staleWarnings } from './stale-warnings.js';
import { withWatchedSteps } from './watched-steps.js';
import { writeFeatures } from './write-features.js';
import { writeNames } from './write-names.js';
import { writePartyHistory } from './write-party-history.js';
import { writePartyMap } from './write-party-map.js';
import { writeRejects } from './write-rejects.js';
import { writeEvidence, writeScores } from './write-tables.js';
import { writeWithout } from './write-without.js';

export type { ProgressStep } from './progress-step.js';
export type { ScreenWarning } from './screen-warning.js';

export interface ScreenOptions {
  readonly files: readonly string[];
  readonly ledger: string;
  readonly out: string;
  /** The clock, for the dates on outputs; nothing is concluded from it. */
  readonly now: Instant;
  readonly asOf?: Instant;
  readonly listed?: string;
  /** A file of human outcomes. */
  readonly outcomes?: string;
  readonly rates?: string;
  /** Due-diligence data that the caller loaded: recorded, and read by nothing here. */
  readonly parties?: string;
  /** Mapping files for payment files with columns of their own. */
  readonly mappings?: readonly string[];
  /** Whether payers and beneficiaries share one set of ids; said when the ledger is made. */
  readonly idsShared?: boolean;
  /** A weights file in place of the weights that ship. */
  readonly weights?: string;
  /** A parity record of these weights and definitions. */
  readonly parity?: string;
  /** Files of own definitions, which are added or replace those of the same id. */
  readonly indicators?: readonly string[];
  readonly budget?: Share;
  readonly all?: boolean;
  /** With `all`: writes without.csv, what each score would be without each indicator. */
  readonly leaveOneOut?: boolean;
  /** The reason for which names are written; recorded in run.json. */
  readonly names?: string;
  readonly threads?: number;
  /** Whether records are resolved into parties and facts of the network are read; true when absent. */
  readonly network?: boolean;
  /** Read every party in scope, not only those that can reach the floor. */
  readonly prune?: boolean;
  readonly onProgress?: (step: ProgressStep) => void;
}

/** What became of the list or the outcomes given, with the lines that could not be used. */
export interface ListReport {
  readonly file: string;
  readonly entries: number;
  readonly matched: number;
  readonly unused: readonly UnusedLine[];
}

export interface ScreenSummary {
  readonly runId: string;
  readonly files: readonly FileReport[];
  /** Null when none was given and there is no payment to take it from. */
  readonly asOf: Instant | null;
  readonly payers: number;
  /** Parties scored: with pruning those only that can reach the floor, else all with a payment in scope. */
  readonly evaluated: Readonly<Record<Role, number>>;
  readonly pruned: boolean;
  readonly aboveFloor: Readonly<Record<Role, number>>;
  readonly leads: Readonly<Record<Role, number>>;
  readonly beyondBudget: Readonly<Record<Role, number>>;
  readonly cutOff: Chosen['cutOff'];
  readonly budget: number;
  readonly restricted: number;
  /** Written, and found beyond what is written. */
  readonly networks: { readonly written: number; readonly leftOut: number };
  readonly read: Readonly<Record<Role, { readonly streams: number; readonly rows: number }>>;
  readonly list: ListReport | null;
  readonly outcomes: ListReport | null;
  readonly partyMap: PartyMapInForce;
  /** Null before any payment was loaded. */
  readonly rates: RatesInForce | null;
  /** Version of the weights used, and what is known of their parity. */
  readonly weights: { readonly version: string; readonly parity: ParityState };
  /** Own definitions: added or in place of those that ship, and where their weights come from. */
  readonly own: readonly OwnReport[];
  readonly warnings: readonly ScreenWarning[];
  readonly paths: readonly string[];
}

const threadsByDefault = 2;

async function storeGivenOutcomes(ledger: Ledger, options: ScreenOptions): Promise<ListReport | null> {
  if (options.outcomes === undefined) return null;
  const read = await readOutcomes(options.outcomes);
  const { matched, unused } = await storeOutcomes(ledger, read, options.now);
  return { file: options.outcomes, entries: read.outcomes.length, matched, unused };
}

async function storeGivenList(ledger: Ledger, options: ScreenOptions): Promise<ListReport | null> {
  if (options.listed === undefined) return null;
  const list = await readListed(options.listed);
  const stored = await storeList(ledger, list, options.now);
  return {
    file: options.listed,
    entries: list.entries.length,
    matched: stored.matched,
    unused: stored.unused,
  };
}

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
  const path = (name: string): string => join(options.out, name);
  const notRemoved = await removeExpiredScores(ledger, path('scores.parquet'), options.now);
  const rates = options.rates === undefined ? undefined : await readRates(options.rates);
  const mappings = await Promise.all((options.mappings ?? []).map(readMapping));
  const mapBefore = (await currentPins(ledger)).partyMap;
  const files = await loadFiles(ledger, options.files, {
    receivedAt: options.now,
    mappings,
    ...(rates === undefined ? {} : { rates: mergeRates(rates.table, shippedRates) }),
    onProgress: ({ file, step, done, total }) =>
      progress({ step: `${step} ${file}`, done, total, unit: 'bytes' }),
  });
  const list = await storeGivenList(ledger, options);
  const outcomes = await storeGivenOutcomes(ledger, options);
  const network = options.network !== false;
  let resolution: Resolution | undefined;
  if (network) {
    progress({ step: 'resolving parties' });
    resolution = await resolveParties(ledger, { now: options.now, onProgress: (step) => progress({ step }) });
  }
  const limits = resolution === undefined ? undefined : await resolutionLimits(ledger, resolution);
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
  const { statuses } = found;
  const { leads, ...histories } =
    options.all === true
      ? { leads: chosen.leads, ...noHistories }
      : await leadHistories({ ledger, catalogue, evaluation, statuses, held: prune }, chosen.leads);
  // A list of everyone is for measuring; only leads are explained.
  const toExplain = options.all === true ? [] : leads.filter((lead) => reachesFloor(lead.score, weights));
  const explained = new Map<string, LeadFindings>();
  const changesOf: FindingsPlan['changesOf'] = (owned) => statuses.ofOne(owned);
  const plan = { scorer, evaluation, changesOf, histories };
  for (const each of leadFindings(plan, toExplain)) {
    explained.set(`${each.lead.role}:${each.lead.party_id}`, each);
    progress({ step: 'explaining leads', done: explained.size, total: toExplain.length, unit: 'leads' });
  }
  // Without leads nobody stands together; a list of everyone has none.
  progress({ step: 'finding networks' });
  const together =
    options.all === true
      ? noNetworks
      : await leadNetworks({
          ledger,
          pins,
          findings: [...explained.values()],
          named: options.names !== undefined,
        });
  progress({ step: 'writing' });
  const paths = [
    'leads.csv',
    'restricted.csv',
    'evidence.parquet',
    'scores.parquet',
    'rejects.csv',
    'run.json',
  ];
  // What an earlier run left here and this one does not write must not be taken for this one's.
  for (const name of [
    'run.json',
    'names.csv',
    'features.csv',
    'without.csv',
    'party_map.csv',
    'party_history.csv',
    'report.html',
    'parity.json',
  ])
    await rm(path(name), { force: true });
  await removeNetworks(options.out);
  await writeLeads(
    path('leads.csv'),
    leads.map((lead) => ({
      ...(explained.get(`${lead.role}:${lead.party_id}`)?.lead ?? lead),
      network_id: together.idOf.get(`${lead.role}:${lead.party}`),
    })),
  );
  if (options.all !== true) paths.push(...(await writeNetworks(options.out, together)));
  await writeRestricted(path('restricted.csv'), chosen.restricted);
  await writeEvidence(ledger, path('evidence.parquet'), catalogue, [...explained.values()], prune);
  await writeScores(ledger, path('scores.parquet'), scorer, pins, found.tables, options.now);
  await writeRejects(ledger, path('rejects.csv'), files);
  if (options.names !== undefined) {
    await writeNames(ledger, path('names.csv'), leads, pins);
    paths.push('names.csv');
  }
  const moved =
    mapBefore === 0 || mapBefore === pins.partyMap
      ? []
      : await partyHistory(ledger, mapBefore, pins.partyMap);
  if (moved.length > 0) {
    await writePartyHistory(path('party_history.csv'), moved);
    paths.push('party_history.csv');
  }
  if (options.all === true) {
    await writeFeatures(path('features.csv'), ledger, pins, catalogue, found.tables);
    await writePartyMap(path('party_map.csv'), ledger, pins);
    paths.push('features.csv', 'party_map.csv');
  }
  if (options.leaveOneOut === true) {
    await writeWithout(path('without.csv'), ledger, pins, outcome, found.tables);
    paths.push('without.csv');
  }
  const seen = await ledger.number(
    `SELECT count(*) FROM (SELECT 1 FROM payment WHERE "at" <= ${pins.asOf} AND seq <= ${pins.maxSeq} LIMIT 1)`,
  );
  const asOf = options.asOf ?? (pins.maxSeq === 0 ? null : pins.asOf);
  const partyMap = await partyMapInForce(ledger, pins.partyMap);
  const known = (await ratesInForce(ledger)) ?? null;
  const leftOut = pins.network ? await leftOutOfFacts(ledger) : null;
  const unused = (file: string, lines: readonly UnusedLine[] = []): ScreenWarning[] =>
    unusedLines(lines).map((group) => ({ code: 'lines-unused', file, ...group }));
  const warnings: readonly ScreenWarning[] = [
    ...(seen === 0 ? [{ code: 'no-payments', as_of: asOf } as const] : []),
    ...notRemoved,
    ...staleWarnings(asOf, weights, files),
    ...(parity.state === 'not-shown'
      ? [{ code: 'parity-not-shown', version: weights.version } as const]
      : []),
    ...inputWarnings({
      partyMap,
      rates: known,
      limits,
      leftOut,
      later: await countLaterPayments(ledger, pins),
    }),
    ...unused(options.rates ?? '', rates?.unused),
    ...unused(options.listed ?? '', list?.unused),
    ...unused(options.outcomes ?? '', outcomes?.unused),
  ];
  const count = (role: Role): number => leads.filter((lead) => lead.role === role).length;
  const summary: ScreenSummary = {
    runId: randomUUID(),
    files,
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
    list,
    outcomes,
    partyMap,
    rates: known,
    weights: { version: weights.version, parity },
    own,
    warnings,
    paths: paths.map(path),
  };
  const record = runRecord({
    options,
    mappings: mappings.map(({ path: file, sha256 }) => ({ file, sha256 })),
    used: { prune, threads, share },
    summary,
    pins,
    catalogue,
    weights,
    ownDefinitions,
    engine: await engineVersion(ledger),
    inputs: await inputVersions(ledger, pins),
  });
  await writePrivateFile(path('run.json'), [record]);
  return summary;
}
