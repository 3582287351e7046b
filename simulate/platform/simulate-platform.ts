import { join } from 'node:path';
import { caution } from '../caution.js';
import { classCounts } from '../class-counts.js';
import { checkSize, checkTargetRate, type SimulateOptions } from '../options.js';
import { makeFolder, writeSummary } from '../out-folder.js';
import { figures, type PlatformFigures } from './figures.js';
import { generate } from './generate.js';
import { largestTargetRate, usualTargetRate } from './population.js';
import { tally } from './tally.js';
import { writeLabels } from './write-labels.js';
import { writePayments } from './write-payments.js';

/** This world has no other dates and no troubles than its own. */
export interface PlatformOptions extends Pick<SimulateOptions, 'seed' | 'payers' | 'out' | 'onProgress'> {
  /** Share of the payers who are targets, 0.0075 unless given. */
  readonly targetRate?: number;
}

export interface PlatformSummary {
  readonly caution: string;
  readonly world: 'platform';
  readonly seed: number;
  readonly options: { readonly payers: number; readonly targetRate: number };
  /** Lines of payments.csv without its header. */
  readonly rows: number;
  /** Records in the extract, per class. */
  readonly payers: Readonly<Record<string, number>>;
  readonly beneficiaries: Readonly<Record<string, number>>;
  readonly figures: PlatformFigures;
}

/** In fewer payers some have nobody to pay. */
const fewestPayers = 100;

/** Writes payments.csv, labels.csv and simulation.json: the same bytes for the same options. */
export async function simulatePlatform(options: PlatformOptions): Promise<PlatformSummary> {
  const { seed, payers, targetRate = usualTargetRate, out, onProgress = () => undefined } = options;
  checkSize(options, fewestPayers);
  checkTargetRate(targetRate, largestTargetRate);
  await makeFolder(out);
  const world = generate({ seed, payers, targetRate }, (done) => onProgress(done, 2 * payers));
  const counted = tally(world);
  const rows = world.payments.length;
  await writePayments(world, join(out, 'payments.csv'), (done) =>
    onProgress(payers + Math.floor((payers * done) / rows), 2 * payers),
  );
  await writeLabels(counted, join(out, 'labels.csv'));
  const summary: PlatformSummary = {
    caution,
    world: 'platform',
    seed,
    options: { payers, targetRate },
    rows,
    payers: classCounts(counted.payers.map(({ klass }) => klass)),
    beneficiaries: classCounts(counted.beneficiaries.map(({ klass }) => klass)),
    figures: figures(world, counted),
  };
  await writeSummary(out, summary);
  onProgress(2 * payers, 2 * payers);
  return summary;
}
