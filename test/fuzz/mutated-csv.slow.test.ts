import { expect, it } from 'vitest';
import { fileMutations } from './file-mutations.js';
import { fuzz } from './fuzz.js';
import { rowMutations } from './row-mutations.js';
import { stageMutated } from './stage-mutated.js';

/** VIGIE_MUTATIONS=3000 tries fewer where time is short. */
const wanted = Number(process.env['VIGIE_MUTATIONS'] ?? 10_000);
const part = wanted / 10_000;

/** A machine that is busy with other tests takes thrice the time; a hang is told by the load itself. */
const patience = { timeout: 1_500_000 };

it(
  `${wanted} mutations of a payments file: accepted, rejected or one clear error, every row accounted for`,
  patience,
  async () => {
    const { mutations, kinds, outcomes } = await fuzz({
      ofFiles: Math.ceil(800 * part),
      reaching: Math.ceil(700 * part),
      contained: Math.ceil(8_500 * part),
    });
    expect(mutations).toBeGreaterThanOrEqual(wanted);
    const all = new Set([...Object.keys(fileMutations), ...Object.keys(rowMutations)]);
    expect([...kinds].sort()).toEqual([...all].sort());
    for (const outcome of ['accepted', 'in part', 'rejected', 'no rows', 'known file', 'error'] as const) {
      expect(outcomes.get(outcome), outcome).toBeGreaterThan(0);
    }
  },
);

const files = Math.ceil(4_000 * part);

it(`${files} mutated files have the rows and cells that another reader finds`, patience, async () => {
  expect(await stageMutated(files)).toBeGreaterThan(files / 5);
});
