import { expect, it } from 'vitest';
import { fuzz } from './fuzz.js';
import { stageMutated } from './stage-mutated.js';

/** The machine may be busy with other tests; a hang is told by the load itself. */
const patience = { timeout: 240_000 };

it(
  '54 mutations of a payments file: accepted, rejected or one clear error, every row accounted for',
  patience,
  async () => {
    // Of ten files as a whole it happened that none was refused outright.
    const { mutations, outcomes } = await fuzz({ ofFiles: 24, reaching: 4, contained: 26 });
    expect(mutations).toBeGreaterThanOrEqual(54);
    for (const outcome of ['accepted', 'in part', 'error'] as const)
      expect(outcomes.get(outcome)).toBeGreaterThan(0);
  },
);

it('80 mutated files have the rows and cells that another reader finds', patience, async () => {
  expect(await stageMutated(80)).toBeGreaterThan(12);
});
