import { expect, it } from 'vitest';
import { fileMutations } from './file-mutations.js';
import { fuzz } from './fuzz.js';
import { rowMutations } from './row-mutations.js';
import { stageMutated } from './stage-mutated.js';

/** A machine that is busy with other tests takes thrice the time; a hang is told by the load itself. */
const patience = { timeout: 1_500_000 };

it(
  '10,000 mutations of a payments file: accepted, rejected or one clear error, every row accounted for',
  patience,
  async () => {
    const { mutations, kinds, outcomes } = await fuzz({
      ofFiles: 800,
      reaching: 700,
      contained: 8_500,
    });
    expect(mutations).toBeGreaterThanOrEqual(10_000);
    const all = new Set([...Object.keys(fileMutations), ...Object.keys(rowMutations)]);
    expect([...kinds].sort()).toEqual([...all].sort());
    for (const outcome of ['accepted', 'in part', 'rejected', 'no rows', 'known file', 'error'] as const) {
      expect(outcomes.get(outcome), outcome).toBeGreaterThan(0);
    }
  },
);

it('4,000 mutated files have the rows and cells that another reader finds', patience, async () => {
  expect(await stageMutated(4_000)).toBeGreaterThan(800);
});
