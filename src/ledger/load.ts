/** Files of payments into the ledger, each wholly or not at all, with the books balanced. */

import { VigieError } from '../errors.js';
import { type CaptureSoftware, captureSoftware as shippedSoftware } from '../intake/capture-software.js';
import { type Corridor, corridors as shippedCorridors } from '../intake/corridors.js';
import { lookupStatements } from '../intake/facts/lookups.js';
import { bindMappings } from '../intake/mapped/bind-mappings.js';
import type { Mapping } from '../intake/mapped/mapping.js';
import type { RateTable } from '../intake/rates/rate-table.js';
import { shippedRates } from '../intake/rates/shipped-rates.js';
import { boundMemory } from './bound-memory.js';
import { toldIfDiskFull } from './disk-full.js';
import type { Ledger } from './ledger.js';
import type { Pinned } from './load/enter-file.js';
import { askAgain, type LoadedNow, loadFile } from './load/load-file.js';
import type { FileReport, LoadProgress } from './load/report.js';
import { StoppedBatch } from './load/stopped-batch.js';
import { refreshNameFrequency } from './name-frequency.js';
import { refreshPartyMap } from './party-map.js';
import { rederiveCorridors, rederiveRates } from './rederive.js';
import { prepareCorridors, rateDaysOf, storeCorridors, storeRates } from './reference-data.js';

export type { FileReport, LoadProgress } from './load/report.js';

export interface LoadOptions {
  /** When absent, those given last; before any were, the monthly table that ships. */
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
  const loading = {
    pinned: await prepare(ledger, options),
    onProgress: options.onProgress ?? (() => undefined),
  };
  const loaded: LoadedNow[] = [];
  let stopped: VigieError | undefined;
  for (const [index, path] of files.entries()) {
    try {
      loaded.push(await loadFile(ledger, { path, mapping: bound.get(path) }, loading));
    } catch (error) {
      if (!(error instanceof VigieError)) throw error;
      const reports = loaded.map(({ report }) => report);
      stopped = files.length === 1 ? error : new StoppedBatch(error, reports, files.slice(index + 1));
      break;
    }
  }
  // Nothing new is to be linked where the very first could not be read.
  if (stopped !== undefined && loaded.length === 0) throw stopped;
  const last = stopped === undefined ? await askAgain(ledger, loaded, loading) : loaded;
  const total = last.reduce((sum, { report }) => sum + report.bytes, 0);
  options.onProgress?.({ file: files.at(-1) ?? '', step: 'linking', done: total, total });
  await ledger.transaction(async () => {
    await refreshPartyMap(ledger, options.receivedAt);
    await refreshNameFrequency(ledger);
  });
  if (stopped !== undefined) throw stopped;
  return last.map(({ report }) => report);
}

/** Rates that were given once stay in force until others are given. */
async function chooseRates(ledger: Ledger, given: RateTable | undefined, now: number): Promise<number> {
  const inForce = await ledger.number(
    'SELECT coalesce((SELECT max(rate_version) FROM payment), (SELECT max(version) FROM rate_version))',
  );
  if (given === undefined && inForce > 0) return inForce;
  return storeRates(ledger, given ?? shippedRates, now);
}

type Versions = Pick<Pinned, 'rateVersion' | 'corridorVersion'>;

/** What the temporary tables of a ledger that is open were made of: they live as long as it stands open. */
const madeOf = new WeakMap<Ledger, Versions & Pick<Pinned, 'rateDays'>>();

/** The tables that the facts read beside a file, made unless those of these versions are there. */
async function lookedUp(ledger: Ledger, versions: Versions): Promise<Pick<Pinned, 'rateDays'>> {
  const made = madeOf.get(ledger);
  const { rateVersion, corridorVersion } = versions;
  if (made?.rateVersion === rateVersion && made.corridorVersion === corridorVersion) return made;
  for (const statement of lookupStatements()) await ledger.run(statement);
  await prepareCorridors(ledger, corridorVersion);
  const rateDays = await rateDaysOf(ledger, rateVersion);
  madeOf.set(ledger, { ...versions, rateDays });
  return { rateDays };
}

async function prepare(ledger: Ledger, options: LoadOptions): Promise<Pinned> {
  const { receivedAt } = options;
  await boundMemory(ledger);
  const versions = await ledger.transaction(async () => ({
    rateVersion: await chooseRates(ledger, options.rates, receivedAt),
    corridorVersion: await storeCorridors(ledger, options.corridors ?? shippedCorridors, receivedAt),
  }));
  const { rateDays } = await lookedUp(ledger, versions);
  await ledger.transaction(async () => {
    await rederiveRates(ledger, versions.rateVersion, rateDays);
    await rederiveCorridors(ledger, versions.corridorVersion);
  });
  const { captureSoftware = shippedSoftware } = options;
  return { ...versions, rateDays, receivedAt, captureSoftware };
}
