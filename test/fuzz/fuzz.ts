/** Draws, loads and counts mutations; the fast and the slow test differ in their number only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Lane, type Outcome } from './load-mutated.js';
import {
  changedFile,
  changedRows,
  containedChanges,
  fileChanges,
  type MutatedFile,
  reachingChanges,
  rowsPerFile,
} from './mutate.js';
import { watch } from './watchdog.js';

export interface Tally {
  /** Those that changed bytes and were loaded where no other could hide them. */
  mutations: number;
  files: number;
  readonly kinds: Set<string>;
  readonly outcomes: Map<Outcome, number>;
}

/** The engine works outside the thread of JavaScript, so that two ledgers keep two cores busy. */
const lanes = 2;

/** How many mutations of each sort; each lane does half. */
export interface Wanted {
  readonly ofFiles: number;
  readonly reaching: number;
  readonly contained: number;
}

/**
 * Loads that many mutations, or a few more. One of a file as a whole and one that can reach other rows have a file to
 * themselves; contained ones come ten to a file of sixteen rows, each on its own, because a load takes its fifth of
 * a second of computing however few rows it has.
 */
export async function fuzz({ ofFiles, reaching, contained }: Wanted): Promise<Tally> {
  const tally: Tally = { mutations: 0, files: 0, kinds: new Set(), outcomes: new Map() };
  const folder = mkdtempSync(join(tmpdir(), 'vigie-fuzz-'));
  const beat = watch();
  const work = async (number: number): Promise<void> => {
    const lane = new Lane(mkdtempSync(join(folder, 'lane-')), 1);
    const load = async ({ bytes, untouched, kinds }: MutatedFile): Promise<number> => {
      beat();
      const outcome = await lane.load(bytes, untouched);
      tally.files++;
      tally.mutations += kinds.length;
      for (const kind of kinds) tally.kinds.add(kind);
      tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
      return kinds.length;
    };
    const ofRows: Load<Parameters<typeof changedRows>[1]> = (changes) =>
      load(changedRows(lane.name(), changes));
    const seed = Number(process.env['VIGIE_SEED']) + number;
    try {
      await drawUntil({ wanted: ofFiles / lanes, perFile: 1, seed }, fileChanges, (change) =>
        load(changedFile(lane.name(), change)),
      );
      await drawUntil({ wanted: reaching / lanes, perFile: 1, seed }, reachingChanges, ofRows);
      await drawUntil({ wanted: contained / lanes, perFile: rowsPerFile, seed }, containedChanges, ofRows);
    } finally {
      lane.close();
    }
  };
  try {
    const done = await Promise.allSettled(Array.from({ length: lanes }, (_, number) => work(number)));
    for (const lane of done) if (lane.status === 'rejected') throw lane.reason;
  } finally {
    beat('done');
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}

/** Gives how many mutations the change is. */
type Load<Change> = (change: Change) => Promise<number>;

interface Draws {
  readonly wanted: number;
  readonly perFile: number;
  readonly seed: number;
}

/** Draws again, under another seed, in the place of whatever changed nothing. */
async function drawUntil<Change>(
  { wanted, perFile, seed }: Draws,
  changes: fc.Arbitrary<Change>,
  load: Load<Change>,
): Promise<void> {
  let done = 0;
  for (let round = 0; done < wanted; round++) {
    const numRuns = Math.ceil((wanted - done) / perFile);
    const property = fc.asyncProperty(changes, async (change) => {
      done += await load(change);
    });
    await fc.assert(property, { seed: seed + round * lanes, numRuns });
  }
}
