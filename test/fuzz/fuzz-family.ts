/** Draws changes of one family's file; the fast and the slow test differ in their number only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { mutation } from '../../src/intake/testing/mutated.js';
import type { Family } from './families.js';
import { FormLane } from './form-lane.js';
import { formedMutation, inPlace } from './formed-mutations.js';
import { same } from './load-mutated.js';
import { watch } from './watchdog.js';

export interface FamilyTally {
  /** Those that changed a byte. */
  mutations: number;
  read: number;
  loaded: number;
  /** Of those, the files of which a row entered the ledger. */
  accepted: number;
}

export interface WantedOfFamily {
  readonly mutations: number;
  /** How many of them are loaded as well. */
  readonly loads: number;
}

/** A small file is read in a few milliseconds; on a busy machine in some hundred. */
const mostMs = 10_000;

/** Tries that many changes, each of which changed a byte and left at least one. */
export async function fuzzFamily(
  { content, mappings, grounds }: Family,
  wanted: WantedOfFamily,
): Promise<FamilyTally> {
  const tally: FamilyTally = { mutations: 0, read: 0, loaded: 0, accepted: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'vigie-fuzz-'));
  const lane = new FormLane(folder, await mappings(), grounds);
  const beat = watch();
  const original = await content();
  const every = Math.ceil(wanted.mutations / wanted.loads);
  const changes = fc.oneof(mutation, original.includes(0) ? inPlace : formedMutation);
  const attempt = async (bytes: Buffer): Promise<void> => {
    beat();
    const started = performance.now();
    const rows = await lane.read(bytes);
    const took = performance.now() - started;
    if (took > mostMs) throw new Error(`a file of ${bytes.length} bytes took ${took} ms to read`);
    if (rows !== undefined) tally.read++;
    const isDue = tally.loaded * every <= tally.mutations++;
    // A load of a file that is refused tells little beyond its reading.
    const isLast = tally.loaded === 0 && tally.mutations >= wanted.mutations;
    if (!isDue || (rows === undefined && tally.loaded % 5 !== 4 && !isLast)) return;
    const entered = await lane.load(bytes);
    same('a file that is refused', entered === undefined, rows === undefined);
    tally.loaded++;
    if (entered !== undefined && entered > 0) tally.accepted++;
  };
  try {
    const unchanged = await lane.read(original);
    if (unchanged === undefined || unchanged < 3) throw new Error('the unchanged file is not read');
    for (let round = 0; tally.mutations < wanted.mutations; round++) {
      const property = fc.asyncProperty(changes, async (change) => {
        const bytes = change(original);
        if (bytes.length > 0 && !bytes.equals(original)) await attempt(bytes);
      });
      const seed = Number(process.env['VIGIE_SEED']) + round;
      await fc.assert(property, { seed, numRuns: wanted.mutations - tally.mutations, endOnFailure: true });
    }
  } finally {
    beat('done');
    lane.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}
