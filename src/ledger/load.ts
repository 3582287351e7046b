/** Files of payments into the ledger, each wholly or not at all, with the books balanced. */

import { VigieError } from '../errors.js';
import { type CaptureSoftware, captureSoftware as shippedSoftware } from '../intake/capture-software.js';
import { type Corridor, corridors as shippedCorridors } from '../intake/corridors.js';
import { factsSql } from '../intake/facts/facts.js';
import { lookupStatements } from '../intake/facts/lookups.js';
import type { RateDays } from '../intake/facts/place-in-time.js';
import { textTableStatements } from '../intake/facts/text-tables.js';
import { bindMappings } from '../intake/mapped/bind-mappings.js';
import type { Mapping } from '../intake/mapped/mapping.js';
import { approximateRates } from '../intake/rates/approximate-rates.js';
import type { RateTable } from '../intake/rates/rate-table.js';
import { toldIfDiskFull } from './disk-full.js';
import type { Ledger } from './ledger.js';
import { type GivenFile, keptOf, knownFile, storeFindings, storeSums } from './load/file-report.js';
import { judgeRepeats } from './load/repeats.js';
import { assertReconciled, type FileReport, type LoadProgress } from './load/report.js';
import { numberRows } from './load/rows.js';
import { withStageable } from './load/stage.js';
import type { Staged } from './load/staged.js';
import { StoppedBatch } from './load/stopped-batch.js';
import { writePayments } from './load/write-payments.js';
import { refreshNameFrequency } from './name-frequency.js';
import { refreshPartyMap } from './party-map.js';
import { rederiveCorridors, rederiveRates } from './rederive.js';
import { prepareCorridors, prepareRates, storeCorridors, storeRates } from './reference-data.js';
import { prepareZoneYears } from './zone-years.js';

export type { FileReport, LoadProgress } from './load/report.js';

export interface LoadOptions {
  /** When absent, those given last; before any were, the approximate table that ships. */
  readonly rates?: RateTable;
  readonly corridors?: readonly Corridor[];
  /** In place of the list that ships; what was loaded before keeps what it was read by. */
  readonly captureSoftware?: readonly CaptureSoftware[];
  /** For files with columns of their own; each file is read by the one that fits it. */
  readonly mappings?: readonly Mapping[];
  /** Instant of acceptance, ms: the caller's clock, for nothing here reads one. */
  readonly receivedAt: number;
  readonly onProgress?: (progress: LoadProgress) => void;
}

interface Pinned {
  readonly rateVersion: number;
  readonly corridorVersion: number;
  readonly rateDays: RateDays;
  readonly receivedAt: number;
  readonly captureSoftware: readonly CaptureSoftware[];
}

/**
 * Loads files of any form one after the other; returns one report each. Throws `VigieError('file')` for a file that
 * cannot be read as a whole, and `VigieError('ledger')` when the disk is full; the files before it stay loaded.
 * Of several files the error is a `StoppedBatch`, which has their books.
 */
export function loadFiles(
  ledger: Ledger,
  files: readonly string[],
  options: LoadOptions,
): Promise<readonly FileReport[]> {
  return toldIfDiskFull(ledger.path, () => loadEach(ledger, files, options));
}

async function loadEach(
  ledger: Ledger,
  files: readonly string[],
  options: LoadOptions,
): Promise<readonly FileReport[]> {
  const bound = await bindMappings(files, options.mappings ?? []);
  const pinned = await prepare(ledger, options);
  const reports: FileReport[] = [];
  let stopped: VigieError | undefined;
  for (const [index, file] of files.entries()) {
    const given = { path: file, mapping: bound.get(file) };
    try {
      const report = await loadFile(ledger, given, pinned, options.onProgress ?? (() => undefined));
      assertReconciled(report);
      reports.push(report);
    } catch (error) {
      if (!(error instanceof VigieError)) throw error;
      stopped = files.length === 1 ? error : new StoppedBatch(error, reports, files.slice(index + 1));
      break;
    }
  }
  // Nothing new is to be linked where the very first could not be read.
  if (stopped !== undefined && reports.length === 0) throw stopped;
  const total = reports.reduce((sum, report) => sum + report.bytes, 0);
  options.onProgress?.({ file: files.at(-1) ?? '', step: 'linking', done: total, total });
  await refreshPartyMap(ledger, pinned.receivedAt);
  await refreshNameFrequency(ledger);
  if (stopped !== undefined) throw stopped;
  return reports;
}

/** Rates that were given once stay in force until others are given. */
async function chooseRates(ledger: Ledger, given: RateTable | undefined, now: number): Promise<number> {
  const inForce = await ledger.number(
    'SELECT coalesce((SELECT max(rate_version) FROM payment), (SELECT max(version) FROM rate_version))',
  );
  if (given === undefined && inForce > 0) return inForce;
  return storeRates(ledger, given ?? approximateRates, now);
}

async function prepare(ledger: Ledger, options: LoadOptions): Promise<Pinned> {
  const { receivedAt } = options;
  const versions = await ledger.transaction(async () => ({
    rateVersion: await chooseRates(ledger, options.rates, receivedAt),
    corridorVersion: await storeCorridors(ledger, options.corridors ?? shippedCorridors, receivedAt),
  }));
  for (const statement of lookupStatements()) await ledger.run(statement);
  await prepareCorridors(ledger, versions.corridorVersion);
  const rateDays = await prepareRates(ledger, versions.rateVersion);
  await ledger.transaction(async () => {
    await rederiveRates(ledger, versions.rateVersion, rateDays);
    await rederiveCorridors(ledger, versions.corridorVersion);
  });
  const { captureSoftware = shippedSoftware } = options;
  return { ...versions, rateDays, receivedAt, captureSoftware };
}

async function loadFile(
  ledger: Ledger,
  { path: file, mapping }: { readonly path: string; readonly mapping: Mapping | undefined },
  pinned: Pinned,
  onProgress: (progress: LoadProgress) => void,
): Promise<FileReport> {
  const onBytes = (done: number, total: number) => onProgress({ file, step: 'reading', done, total });
  return withStageable(ledger, { path: file, mapping }, onBytes, async (stageable) => {
    const { stage, ...facts } = stageable;
    const given = { file, ...facts };
    const known = await knownFile(ledger, given);
    // What it told of may be news by now.
    if (known?.isReadAgain === false) return known.report;
    const step = (name: LoadProgress['step']) =>
      onProgress({ file, step: name, done: 0, total: stageable.bytes });
    step('staging');
    const loaded = await loadStaged(ledger, given, await stage(), {
      pinned,
      onlyNews: known !== undefined,
      step,
    });
    if (loaded !== undefined) return loaded;
    if (known === undefined)
      throw new Error(`${file}: nothing was written of a file that the ledger does not hold`);
    return known.report;
  });
}

interface Loading {
  readonly pinned: Pinned;
  /** The ledger holds the file: it is written again only for what is news by now. */
  readonly onlyNews: boolean;
  readonly step: (name: LoadProgress['step']) => void;
}

async function loadStaged(
  ledger: Ledger,
  given: GivenFile,
  staged: Staged,
  { pinned, onlyNews, step }: Loading,
): Promise<FileReport | undefined> {
  step('checking');
  await prepareZoneYears(ledger, 'staging');
  for (const statement of textTableStatements('staging')) await ledger.run(statement);
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE fact AS ${factsSql({ ...pinned, staging: 'staging', textIsClean: staged.textIsClean })}`,
  );
  const places = await staged.places(ledger);
  const report = await ledger.transaction(async () => {
    const repeated = await judgeRepeats(ledger, staged);
    const counts = await countVerdicts(ledger);
    await ledger.run('UPDATE file SET reopened = false WHERE reopened AND sha256 = $sha256', {
      sha256: given.sha256,
    });
    if (onlyNews && counts.payments === 0 && counts.changes === 0) return undefined;
    step('writing');
    const after = await lastSeq(ledger);
    const fileId =
      (await ledger.number(
        'SELECT greatest((SELECT max(file_id) FROM file), (SELECT max(file_id) FROM forgotten))',
      )) + 1;
    const allPayments = counts.payments === staged.rows && places.isGapless;
    const numbering = await numberRows(ledger, { after, allPayments, places });
    await writePayments(ledger, {
      ...pinned,
      fileId,
      numbering,
      given: staged.columns,
      hasChanges: repeated > 0 && counts.changes > 0,
    });
    await staged.writeRejected(ledger, fileId, places);
    await storeFindings(ledger, fileId, staged.findings);
    const tally = {
      read: staged.rows + staged.rejected,
      accepted: await ledger.number(`SELECT count(*) FROM payment WHERE file_id = ${fileId}`),
      duplicates: counts.duplicates,
      statusChanges: counts.changes,
      conflicts: counts.conflicts,
      rejected: counts.faults + staged.rejected,
    };
    await ledger.run(
      `INSERT INTO file VALUES (${fileId}, $file, $sha256, ${given.bytes}, ${pinned.receivedAt}, ${tally.read},
        ${tally.accepted}, ${tally.duplicates}, ${tally.statusChanges}, ${tally.conflicts}, ${tally.rejected}, $format, false)`,
      { file: given.file, sha256: given.sha256, format: given.format },
    );
    await storeSums(ledger, fileId, staged.rejectedSums);
    const result: FileReport = {
      ...given,
      unknownColumns: staged.unknownColumns,
      unknownColumnsMore: staged.unknownColumnsMore,
      alreadyLoaded: false,
      ...tally,
      ...(await keptOf(ledger, fileId)),
    };
    assertReconciled(result);
    return result;
  });
  await ledger.run('DROP TABLE fact');
  await staged.clear();
  return report;
}

/** The number of the last accepted row, payment or news. */
async function lastSeq(ledger: Ledger): Promise<number> {
  return ledger.number(
    `SELECT greatest((SELECT max(seq) FROM payment), (SELECT max(seq) FROM status_change),
       (SELECT max(last_seq) FROM forgotten))`,
  );
}

interface Verdicts {
  readonly payments: number;
  readonly duplicates: number;
  readonly changes: number;
  readonly conflicts: number;
  readonly faults: number;
}

async function countVerdicts(ledger: Ledger): Promise<Verdicts> {
  const count = (verdict: string) => ledger.number(`SELECT count(*) FROM verdict WHERE ${verdict}`);
  const acceptable = await ledger.number('SELECT count(*) FROM fact WHERE fault IS NULL');
  const others = await count(`verdict <> 'payment'`);
  return {
    payments: acceptable - others,
    duplicates: await count(`verdict = 'duplicate'`),
    changes: await count(`verdict IN ('status', 'details')`),
    conflicts: await count(`verdict = 'conflict'`),
    faults: await ledger.number('SELECT count(*) FROM fact WHERE fault IS NOT NULL'),
  };
}
