/** From payment files to ranked, explained leads: the whole path of one run. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { VigieError } from '../../errors.js';
import { corridors } from '../../intake/corridors.js';
import { readListed } from '../../intake/listed.js';
import type { Role } from '../../intake/payment.js';
import { readRates } from '../../intake/rates/read-rates.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/ledger.js';
import { storeList } from '../../ledger/lists.js';
import type { FileReport } from '../../ledger/load.js';
import { loadFiles } from '../../ledger/load.js';
import type { Pins } from '../../ledger/pins.js';
import { currentPins } from '../../ledger/pins.js';
import { laterStatuses, partyIds } from '../../ledger/run-facts.js';
import { countPayers } from '../../ledger/run-relation.js';
import type { Instant } from '../../time.js';
import { parseInstant } from '../../time.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import { library } from '../../typology/library/index.js';
import { reachesFloor } from '../bands.js';
import type { Share } from '../budget.js';
import { defaultShare } from '../budget.js';
import { writeLeads, writeRestricted } from '../leads-csv.js';
import { writePrivateFile } from '../private-file.js';
import { createScorer } from '../score.js';
import { toCell } from '../spreadsheet-cell.js';
import { isStale } from '../weights.js';
import { weights202611 } from '../weights-2026-11.js';
import { BatchEvaluation } from './batch.js';
import type { RankedLead } from './choose-leads.js';
import { chooseLeads } from './choose-leads.js';
import { asListFacts, evaluateLedger, StatusIndex } from './evaluate-ledger.js';
import type { FindingsPlan, LeadFindings } from './lead-findings.js';
import { leadFindings } from './lead-findings.js';
import { leadHistories, noHistories } from './lead-histories.js';
import type { ProgressStep } from './progress-step.js';
import { runRecord } from './run-record.js';
import { writeFeatures } from './write-features.js';
import { scoresExpired, writeEvidence, writeScores } from './write-tables.js';

export type { ProgressStep } from './progress-step.js';

export interface ScreenOptions {
  readonly files: readonly string[];
  readonly ledger: string;
  readonly out: string;
  /** The clock, for the dates on outputs; nothing is concluded from it. */
  readonly now: Instant;
  readonly asOf?: Instant;
  readonly listed?: string;
  readonly rates?: string;
  readonly budget?: Share;
  readonly all?: boolean;
  /** The reason for which names are written; recorded in run.json. */
  readonly names?: string;
  readonly threads?: number;
  /** Read every party in scope, not only those that can reach the floor. */
  readonly prune?: boolean;
  readonly onProgress?: (step: ProgressStep) => void;
}

/** What became of the list given, with the lines that could not be used. */
export interface ListReport {
  readonly file: string;
  readonly entries: number;
  readonly matched: number;
  readonly unused: readonly { readonly line: number; readonly field: string; readonly reason: string }[];
}

export interface ScreenSummary {
  readonly files: readonly FileReport[];
  readonly asOf: Instant;
  readonly payers: number;
  readonly scored: Readonly<Record<Role, number>>;
  readonly aboveFloor: Readonly<Record<Role, number>>;
  readonly leads: Readonly<Record<Role, number>>;
  readonly beyondBudget: Readonly<Record<Role, number>>;
  readonly budget: number;
  readonly restricted: number;
  readonly read: Readonly<Record<Role, { readonly streams: number; readonly rows: number }>>;
  readonly list: ListReport | null;
  readonly warnings: readonly string[];
  readonly paths: readonly string[];
}

const threadsByDefault = 2;

function staleWarnings(asOf: Instant, files: readonly FileReport[]): string[] {
  const warnings: string[] = [];
  if (isStale(weights202611, asOf)) {
    warnings.push(
      `the weights ${weights202611.version} expired on ${weights202611.expires}; have their owner review them.`,
    );
  }
  const old = corridors
    .filter(({ expires }) => asOf > (parseInstant(expires) ?? 0))
    .map(({ country }) => country);
  if (old.length > 0)
    warnings.push(`the corridors ${old.join(', ')} have expired; have their owner review them.`);
  for (const file of files) {
    if (file.unknownReference === 0) continue;
    warnings.push(
      `${file.unknownReference} payments of ${file.file} have no reference amount for want of a rate; give --rates.`,
    );
  }
  return warnings;
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

async function removeExpiredScores(ledger: Ledger, path: string, now: Instant): Promise<void> {
  const there = await stat(path).then(
    () => true,
    () => false,
  );
  if (there && (await scoresExpired(ledger, path, now))) await rm(path);
}

async function writeRejects(ledger: Ledger, path: string, files: readonly FileReport[]): Promise<void> {
  const shas = files.map(({ sha256 }) => `'${sha256}'`).join(', ') || "''";
  const rows = await ledger.rows<{
    file: string;
    line: bigint;
    field: string;
    reason: string;
    offset: bigint;
    hash: string;
  }>(
    `SELECT f.name AS file, r.line, r.field, r.reason, r."offset" AS "offset", r.hash FROM rejected r
     JOIN file f ON f.file_id = r.file_id WHERE f.sha256 IN (${shas}) ORDER BY f.file_id, r.line`,
  );
  const cells = rows.map((row) => [
    toCell(row.file),
    `${row.line}`,
    row.field,
    row.reason,
    `${row.offset}`,
    row.hash,
  ]);
  await writePrivateFile(path, [
    stringify([['file', 'line', 'field', 'reason', 'offset', 'hash'], ...cells]),
  ]);
}

async function writeNames(
  ledger: Ledger,
  path: string,
  leads: readonly RankedLead[],
  pins: Pins,
): Promise<void> {
  const cells: string[][] = [];
  for (const role of ['payer', 'beneficiary'] as const) {
    const parties = leads.filter((lead) => lead.role === role).map(({ party }) => party);
    if (parties.length === 0) continue;
    const rows = await ledger.rows<{ party: number; name: string }>(
      `SELECT DISTINCT ${role} AS party, ${role}_name AS name FROM run_payment
       WHERE ${role} IN (${parties.join(', ')}) AND ${role}_name IS NOT NULL ORDER BY party, name`,
    );
    const ids = await partyIds(ledger, pins, role, parties);
    for (const { party, name } of rows) cells.push([role, toCell(ids.get(party) ?? ''), toCell(name)]);
  }
  await writePrivateFile(path, [stringify([['role', 'party_id', 'name'], ...cells])]);
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
  const progress = options.onProgress ?? (() => undefined);
  await mkdir(options.out, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new VigieError('file', options.out, 'cannot be made; choose a folder that you may write.', {
      cause,
    });
  });
  const ledger = await openLedger(options.ledger);
  try {
    return await screenLedger(ledger, options, progress);
  } finally {
    ledger.close();
  }
}

async function screenLedger(
  ledger: Ledger,
  options: ScreenOptions,
  progress: (step: ProgressStep) => void,
): Promise<ScreenSummary> {
  const path = (name: string): string => join(options.out, name);
  await removeExpiredScores(ledger, path('scores.parquet'), options.now);
  const rates = options.rates === undefined ? undefined : await readRates(options.rates);
  const files = await loadFiles(ledger, options.files, {
    receivedAt: options.now,
    ...(rates === undefined ? {} : { rates: rates.table }),
    onProgress: ({ file, step, done, total }) =>
      progress({ step: `${step} ${file}`, done, total, unit: 'bytes' }),
  });
  const list = await storeGivenList(ledger, options);
  const pins = await currentPins(ledger, options.asOf);
  const catalogue = catalogueOf(library);
  const weights = weights202611;
  const found = await evaluateLedger({
    ledger,
    catalogue,
    weights,
    pins,
    threads: options.threads ?? threadsByDefault,
    prune: options.prune ?? options.all !== true,
    telling: options.all === true ? 'history' : 'outcome',
    onProgress: progress,
  });
  const payers = await countPayers(ledger);
  const chosen = await chooseLeads(
    {
      catalogue,
      weights,
      asOf: pins.asOf,
      payers,
      share: options.budget ?? defaultShare,
      all: options.all === true,
      refCurrency: ledger.meta.get('reference_currency') ?? 'EUR',
    },
    found,
    (role, parties) => partyIds(ledger, pins, role, parties),
  );
  const scorer = createScorer(weights, catalogue);
  const evaluation = new BatchEvaluation(catalogue, weights, { ...pins, listed: asListFacts(found.listed) });
  const statuses = new StatusIndex(await laterStatuses(ledger, pins), pins.maxSeq);
  const { leads, ...histories } =
    options.all === true
      ? { leads: chosen.leads, ...noHistories }
      : await leadHistories({ ledger, catalogue, evaluation, statuses }, chosen.leads);
  // A list of everyone is for measuring; only leads are explained.
  const toExplain = options.all === true ? [] : leads.filter((lead) => reachesFloor(lead.score, weights));
  const explained = new Map<string, LeadFindings>();
  const changesOf: FindingsPlan['changesOf'] = (owned) => statuses.ofOne(owned);
  const plan = { scorer, evaluation, changesOf, histories };
  for (const each of leadFindings(plan, toExplain)) {
    explained.set(`${each.lead.role}:${each.lead.party_id}`, each);
    progress({ step: 'explaining leads', done: explained.size, total: toExplain.length, unit: 'leads' });
  }
  progress({ step: 'writing' });
  const paths = [
    'leads.csv',
    'restricted.csv',
    'evidence.parquet',
    'scores.parquet',
    'rejects.csv',
    'run.json',
  ];
  await writeLeads(
    path('leads.csv'),
    leads.map((lead) => explained.get(`${lead.role}:${lead.party_id}`)?.lead ?? lead),
  );
  await writeRestricted(path('restricted.csv'), chosen.restricted);
  await writeEvidence(ledger, path('evidence.parquet'), catalogue, [...explained.values()]);
  await writeScores(ledger, path('scores.parquet'), scorer, pins, found.tables, options.now);
  await writeRejects(ledger, path('rejects.csv'), files);
  if (options.names !== undefined) {
    await writeNames(ledger, path('names.csv'), leads, pins);
    paths.push('names.csv');
  }
  if (options.all === true) {
    await writeFeatures(path('features.csv'), ledger, pins, catalogue, found.tables);
    paths.push('features.csv');
  }
  const warnings = [
    ...staleWarnings(pins.asOf, files),
    ...(rates?.unused ?? []).map(
      ({ line, reason }) => `line ${line} of ${options.rates} was not used: ${reason}.`,
    ),
    ...(list?.unused ?? []).map(
      ({ line, reason }) => `line ${line} of ${list?.file} was not used: ${reason}.`,
    ),
  ];
  const count = (role: Role): number => leads.filter((lead) => lead.role === role).length;
  const summary: ScreenSummary = {
    files,
    asOf: pins.asOf,
    payers,
    scored: chosen.scored,
    aboveFloor: chosen.aboveFloor,
    leads: { payer: count('payer'), beneficiary: count('beneficiary') },
    beyondBudget: chosen.beyondBudget,
    budget: chosen.budget,
    restricted: chosen.restricted.length,
    read: found.read,
    list,
    warnings,
    paths: paths.map(path),
  };
  await writePrivateFile(path('run.json'), [runRecord(options, summary, pins, catalogue, weights)]);
  return summary;
}
