/** Draws, loads and counts mutations; the fast and the slow test differ in their number only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Lane, type Outcome } from './load-mutated.js';
import {
  changedFile,
  changedRows,
  fileChanges,
  type MutatedFile,
  rowChanges,
  rowsPerFile,
} from './mutate.js';
import { watch } from './watchdog.js';

export interface Tally {
  mutations: number;
  readonly kinds: Set<string>;
  readonly outcomes: Map<Outcome, number>;
}

/** The engine works outside the thread of JavaScript, so that two ledgers keep two cores busy. */
const lanes = 2;

/**
 * Loads `mutations` mutated payments files: every tenth mutation is of a file as a whole and has a file to itself, the
 * others are of rows and come five to a file of sixteen, because a load takes its fifth of a second of computing
 * however few rows it has.
 */
export async function fuzz(mutations: number): Promise<Tally> {
  const perLane = { ofFiles: mutations / 10 / lanes, ofRows: (mutations * 9) / 10 / lanes / rowsPerFile };
  if (!Object.values(perLane).every(Number.isInteger)) throw new Error(`${mutations} do not divide evenly`);
  const tally: Tally = { mutations: 0, kinds: new Set(), outcomes: new Map() };
  const folder = mkdtempSync(join(tmpdir(), 'vigie-fuzz-'));
  const beat = watch();
  try {
    const done = await Promise.allSettled(
      Array.from({ length: lanes }, async (_, number) => {
        const seed = Number(process.env['VIGIE_SEED']) + number;
        const lane = new Lane(mkdtempSync(join(folder, 'lane-')), 1);
        const load = async (kinds: readonly string[], { bytes, untouched }: MutatedFile) => {
          beat();
          const outcome = await lane.load(bytes, untouched);
          tally.mutations += kinds.length;
          for (const kind of kinds) tally.kinds.add(kind);
          tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
        };
        try {
          await fc.assert(
            fc.asyncProperty(fileChanges, (change) => load([change.kind], changedFile(lane.name(), change))),
            { seed, numRuns: perLane.ofFiles },
          );
          await fc.assert(
            fc.asyncProperty(rowChanges, (changes) =>
              load(
                changes.map(({ kind }) => kind),
                changedRows(lane.name(), changes),
              ),
            ),
            { seed, numRuns: perLane.ofRows },
          );
        } finally {
          lane.close();
        }
      }),
    );
    for (const lane of done) if (lane.status === 'rejected') throw lane.reason;
  } finally {
    beat('done');
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}
