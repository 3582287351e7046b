import { join } from 'node:path';
import type { Role } from '../src/intake/payment.js';
import { caution } from './caution.js';
import { classCounts } from './class-counts.js';
import { figures } from './figures.js';
import { generate } from './generate.js';
import { checkOptions, type Plan, type SimulateOptions } from './options.js';
import { makeFolder, writeSummary } from './out-folder.js';
import type { Figures } from './published.js';
import { type RoleTally, type Tally, tally } from './tally.js';
import type { World } from './world.js';
import { writeLabels } from './write-labels.js';
import { writeOutcomes } from './write-outcomes.js';
import { writePayments } from './write-payments.js';

export type { SimulateOptions } from './options.js';
export type { Figures } from './published.js';
export type { Troubles } from './troubles.js';

export interface SimulateSummary {
  readonly caution: string;
  readonly seed: number;
  readonly options: Omit<Plan, 'seed' | 'start'>;
  /** Lines of payments.csv without its header: payments, their copies and their returns. */
  readonly rows: number;
  /** Parties in the extract, per class. */
  readonly payers: Readonly<Record<string, number>>;
  readonly beneficiaries: Readonly<Record<string, number>>;
  readonly figures: Figures;
}

/** Writes payments.csv, labels.csv, simulation.json and, where anybody was shown the door, outcomes.csv: the same bytes for the same options, everywhere. */
export async function simulate(options: SimulateOptions): Promise<SimulateSummary> {
  const plan = checkOptions(options);
  const progress = options.onProgress ?? (() => undefined);
  await makeFolder(options.out);
  // Making and writing take about as long as each other.
  const world = generate(plan, (done) => progress(done, 2 * plan.payers));
  const counted = tally(world);
  const rows = await writePayments(world, join(options.out, 'payments.csv'), (done, total) =>
    progress(plan.payers + Math.floor((plan.payers * done) / Math.max(total, 1)), 2 * plan.payers),
  );
  await writeLabels(world, counted, join(options.out, 'labels.csv'));
  await writeOutcomes(world, join(options.out, 'outcomes.csv'));
  const summary = summarise(plan, world, counted, rows);
  await writeSummary(options.out, summary);
  return summary;
}

function summarise(plan: Plan, world: World, counted: Tally, rows: number): SimulateSummary {
  const { seed, start: _, ...options } = plan;
  return {
    caution,
    seed,
    options,
    rows,
    payers: perClass(world, 'payer', counted.payers),
    beneficiaries: perClass(world, 'beneficiary', counted.beneficiaries),
    figures: figures(world, counted),
  };
}

function perClass(world: World, role: Role, counted: RoleTally): Readonly<Record<string, number>> {
  const { parties } = world;
  const { klass } = role === 'payer' ? parties.payers : parties.beneficiaries;
  const present = klass.filter((_, party) => counted.rows[party] !== 0);
  return classCounts(present.map((index) => parties.classNames[index] ?? ''));
}
