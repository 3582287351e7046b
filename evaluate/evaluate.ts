import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import { collectorLists } from './collector-lists.js';
import { type ComparedRun, compareRuns } from './comparison.js';
import { evaluateRole, type RoleSettings } from './evaluate-role.js';
import { type Comparison, type Evaluation, notice, type RoleEvaluation, type Warning } from './evaluation.js';
import { type LoadedRun, loadRun, type RunInput } from './load-run.js';
import { prevalence } from './measures.js';
import type { Party } from './party.js';
import { resolutionOf } from './resolution.js';
import { vectorTable } from './vector-table.js';

export { type Bound, boundsOf } from './bounds.js';
export type { Evaluation } from './evaluation.js';
export type { RunInput } from './load-run.js';
export { renderBounds } from './render-bounds.js';
export { renderEvaluation, renderEvaluationJson } from './render-evaluation.js';

export interface EvaluateOptions {
  /** One run per simulated seed (or per extract); their parties are pooled. */
  readonly runs: readonly RunInput[];
  /** Innocent-alert rates at which recall is reported; 0.05 % and 0.5 % unless given. */
  readonly rates?: readonly number[];
  readonly replicates?: number;
  readonly seed?: number;
  /** When given, parity compares each listed corridor with the other listed ones, and listed with unlisted. */
  readonly listedCorridors?: readonly string[];
  /** Called as each step begins and goes on; a step with a total says how far it is. */
  readonly onProgress?: (progress: EvaluateProgress) => void;
}

export interface EvaluateProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
  /** Plural noun of what is counted. */
  readonly unit: string;
}

function checked(options: EvaluateOptions): RoleSettings {
  const { runs, rates = [0.0005, 0.005], replicates = 1_000, seed = 1, listedCorridors } = options;
  if (runs.length === 0) throw new VigieError('usage', '--run', 'give at least one run with its labels');
  if (new Set(runs.map(({ against }) => against === undefined)).size > 1)
    throw new VigieError('usage', '--against', 'give one for each --run, in the same order, or none');
  if (rates.length === 0 || rates.some((rate) => !(rate > 0 && rate < 1))) {
    throw new VigieError('usage', 'rates', 'an innocent-alert rate lies between 0 and 1');
  }
  if (!Number.isSafeInteger(replicates) || replicates < 0) {
    throw new VigieError('usage', 'replicates', 'give a whole number of bootstrap replicates');
  }
  if (!Number.isSafeInteger(seed)) throw new VigieError('usage', 'seed', 'give a whole number');
  return { runs: runs.length, rates, replicates, seed, listedCorridors };
}

/** Compares what runs of `screen --all` said with what is known of every party; equal input gives equal output. */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const settings = checked(options);
  const tables = { payer: vectorTable(), beneficiary: vectorTable() };
  const loaded: LoadedRun[] = [];
  for (const [at, run] of options.runs.entries()) {
    options.onProgress?.({ step: 'reading runs', done: at, total: options.runs.length, unit: 'runs' });
    loaded.push(await loadRun(run, at, tables));
  }
  const ofRole = (role: Role): RoleEvaluation => {
    const measuring = (done: number): void =>
      options.onProgress?.({
        step: `measuring ${role}`,
        done,
        total: settings.replicates,
        unit: 'replicates',
      });
    measuring(0);
    const parties = loaded.flatMap((run) => run.parties.filter((party) => party.role === role));
    const leftOut = loaded.reduce((sum, run) => sum + run.leftOut[role], 0);
    const minorsRanked = loaded.reduce((sum, run) => sum + run.minorsRanked[role], 0);
    const resolution = resolutionOf(
      role,
      loaded.map(({ records }) => records),
    );
    return evaluateRole(
      role,
      parties,
      { leftOut, minorsRanked, resolution },
      tables[role],
      settings,
      measuring,
    );
  };
  const payers = ofRole('payer');
  const beneficiaries = ofRole('beneficiary');
  return {
    notice,
    runs: loaded.map((run) => run.header),
    settings: {
      innocent_alert_rates: settings.rates,
      targets_per_party: prevalence,
      replicates: settings.replicates,
      seed: settings.seed,
    },
    payers,
    beneficiaries,
    collectors: collectorLists(
      loaded.flatMap((run) => run.parties.filter(({ role }) => role === 'beneficiary')),
      loaded.length,
    ),
    comparison: await comparisonOf(loaded, options, settings),
    warnings: [
      ...loaded.flatMap((run) => run.warnings),
      ...[payers, beneficiaries].flatMap((one) => unresolved(one)),
      ...(loaded.length === 1 ? [{ code: 'single-run' } as const] : []),
    ],
  };
}

/** The payers of each run and of the one it is compared with; null where there is none. */
async function comparisonOf(
  loaded: readonly LoadedRun[],
  { runs, onProgress }: EvaluateOptions,
  { rates, replicates, seed }: RoleSettings,
): Promise<Comparison | null> {
  const compared: ComparedRun[] = [];
  for (const [at, { against, labels }] of runs.entries()) {
    const run = loaded[at];
    if (against === undefined || run === undefined) continue;
    const tables = { payer: vectorTable(), beneficiary: vectorTable() };
    const other = await loadRun({ directory: against, labels }, at, tables);
    const payers = ({ parties }: LoadedRun): readonly Party[] =>
      parties.filter(({ role }) => role === 'payer');
    compared.push({ with: payers(run), without: payers(other), labels: run.records.labels });
  }
  if (compared.length === 0) return null;
  return compareRuns(compared, rates, { replicates, seed }, (done) =>
    onProgress?.({ step: 'comparing payer', done, total: replicates, unit: 'replicates' }),
  );
}

/** A rate that not even one innocent party makes up puts the cut at the best innocent score: a matter of luck. */
function unresolved({ role, innocents, operating_points }: RoleEvaluation): readonly Warning[] {
  return operating_points
    .map((point) => point.innocent_alert_rate)
    .filter((rate) => innocents > 0 && rate * innocents < 1)
    .map((rate) => ({ code: 'rate-below-one-party', role, rate, innocents }));
}
