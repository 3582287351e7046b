import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '../src/intake/payment.js';
import { type Figures, figures } from './figures.js';
import { FileSink } from './file-sink.js';
import { generate } from './generate.js';
import { checkOptions, type Plan, type SimulateOptions } from './options.js';
import { SimulateError } from './simulate-error.js';
import { type RoleTally, type Tally, tally } from './tally.js';
import type { World } from './world.js';
import { writeLabels } from './write-labels.js';
import { writeOutcomes } from './write-outcomes.js';
import { writePayments } from './write-payments.js';

export type { Figures } from './figures.js';
export type { SimulateOptions } from './options.js';
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
  try {
    await mkdir(options.out, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new SimulateError('file', options.out, 'cannot be made', { cause });
  }
  // Making and writing take about as long as each other.
  const world = generate(plan, (done) => progress(done, 2 * plan.payers));
  const counted = tally(world);
  const rows = await writePayments(world, join(options.out, 'payments.csv'), (done, total) =>
    progress(plan.payers + Math.floor((plan.payers * done) / Math.max(total, 1)), 2 * plan.payers),
  );
  await writeLabels(world, counted, join(options.out, 'labels.csv'));
  await writeOutcomes(world, join(options.out, 'outcomes.csv'));
  const summary = summarise(plan, world, counted, rows);
  const sink = await FileSink.open(join(options.out, 'simulation.json'));
  try {
    sink.text(`${JSON.stringify(summary, null, 2)}\n`);
  } finally {
    await sink.close();
  }
  return summary;
}

function summarise(plan: Plan, world: World, counted: Tally, rows: number): SimulateSummary {
  const { seed, start: _, ...options } = plan;
  return {
    caution: 'Simulated data. Results on it are no evidence of real-world performance.',
    seed,
    options,
    rows,
    payers: perClass(world, 'payer', counted.payers),
    beneficiaries: perClass(world, 'beneficiary', counted.beneficiaries),
    figures: figures(world, counted),
  };
}

function perClass(world: World, role: Role, counted: RoleTally): Record<string, number> {
  const { parties } = world;
  const { klass } = role === 'payer' ? parties.payers : parties.beneficiaries;
  const counts = new Map<string, number>();
  for (let i = 0; i < klass.length; i++) {
    if (counted.rows[i] === 0) continue;
    const name = parties.classNames[klass[i] as number] ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
