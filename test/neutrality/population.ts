/** An invented population, and which of its parties a perfect detector would leave alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readLabels } from '../../evaluate/read-labels.js';
import { type SimulateOptions, simulate } from '../../simulate/simulate.js';

export interface Population {
  readonly file: string;
  /** A path beside the file. */
  readonly path: (name: string) => string;
  /** Class of every innocent party, by `role id`. */
  readonly innocents: ReadonlyMap<string, string>;
}

/** Whom payers with a pattern pay is none of them. */
export function isInnocent(klass: string): boolean {
  return !klass.startsWith('target-') && klass !== 'collector';
}

/** Written to a folder that goes away with the test. */
export async function population(options: Omit<SimulateOptions, 'out'>): Promise<Population> {
  const out = mkdtempSync(join(tmpdir(), 'vigie-population-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  await simulate({ ...options, out });
  const labels = await readLabels(join(out, 'labels.csv'));
  const innocents = labels.filter((label) => isInnocent(label.class));
  return {
    file: join(out, 'payments.csv'),
    path: (name) => join(out, name),
    innocents: new Map(innocents.map((label) => [`${label.role} ${label.id}`, label.class])),
  };
}
