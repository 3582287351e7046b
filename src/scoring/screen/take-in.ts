/** The first part of a screening: what is given is read into the ledger, and its records are resolved into parties. */
import { join } from 'node:path';
import type { UnusedLine } from '../../intake/csv/read-table.js';
import { readListed } from '../../intake/listed.js';
import { readMapping } from '../../intake/mapped/read-mapping.js';
import { readOutcomes } from '../../intake/outcomes.js';
import { mergeRates } from '../../intake/rates/rate-table.js';
import { readRates } from '../../intake/rates/read-rates.js';
import { shippedRates } from '../../intake/rates/shipped-rates.js';
import type { Ledger } from '../../ledger/ledger.js';
import { storeList } from '../../ledger/lists.js';
import type { FileReport } from '../../ledger/load.js';
import { loadFiles } from '../../ledger/load.js';
import { storeOutcomes } from '../../ledger/outcomes.js';
import { currentPins } from '../../ledger/pins.js';
import { type ResolutionLimits, resolutionLimits } from '../../network/resolve/resolution-limits.js';
import { resolveParties } from '../../network/resolve/resolve-parties.js';
import { removeExpiredScores } from './expired-scores.js';
import type { ProgressStep } from './progress-step.js';
import type { ScreenOptions } from './screen-options.js';
import type { ListReport } from './screen-summary.js';
import type { ScreenWarning } from './screen-warning.js';

export interface TakenIn {
  readonly files: readonly FileReport[];
  readonly list: ListReport | null;
  readonly outcomes: ListReport | null;
  readonly unusedRates: readonly UnusedLine[];
  /** Digests are of what a mapping means. */
  readonly mappings: readonly { readonly file: string; readonly sha256: string }[];
  /** The party map that stood before; 0: none. */
  readonly mapBefore: number;
  /** Undefined where records were not resolved. */
  readonly limits: ResolutionLimits | undefined;
  /** Scores of earlier runs that may no longer be kept and are still there. */
  readonly notRemoved: readonly ScreenWarning[];
}

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

export async function takeIn(
  ledger: Ledger,
  options: ScreenOptions,
  progress: (step: ProgressStep) => void,
): Promise<TakenIn> {
  const notRemoved = await removeExpiredScores(ledger, join(options.out, 'scores.parquet'), options.now);
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
  return {
    files,
    list,
    outcomes,
    unusedRates: rates?.unused ?? [],
    mappings: mappings.map(({ path: file, sha256 }) => ({ file, sha256 })),
    mapBefore,
    limits: options.network === false ? undefined : await resolved(ledger, options, progress),
    notRemoved,
  };
}

async function resolved(
  ledger: Ledger,
  { now }: ScreenOptions,
  progress: (step: ProgressStep) => void,
): Promise<ResolutionLimits | undefined> {
  progress({ step: 'resolving parties' });
  const resolution = await resolveParties(ledger, { now, onProgress: (step) => progress({ step }) });
  return resolution === undefined ? undefined : resolutionLimits(ledger, resolution);
}
