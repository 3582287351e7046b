import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentileInterval } from '../src/statistics/percentile-interval.js';
import { seededRandom } from '../src/statistics/random.js';
import { bootstrap, countOnce, drawCounts, type Lots } from './bootstrap.js';

/** Runs of these sizes, every party in a slot of its own. */
function apart(sizes: readonly number[]): Lots {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  const slots = starts.at(-1) ?? 0;
  return { starts, slot: Int32Array.from({ length: slots }, (_, at) => at), slots };
}

test('every run drawn brings as many parties as it holds', () => {
  const runSizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(runSizes, fc.nat(), (sizes, seed) => {
      const lots = apart(sizes);
      const counts = new Int32Array(lots.slots);
      drawCounts(seededRandom(seed), lots, counts);
      let runsDrawn = 0;
      sizes.forEach((size, run) => {
        const drawn = counts.slice(lots.starts[run], lots.starts[run + 1]).reduce((sum, n) => sum + n, 0);
        expect(drawn % size).toBe(0);
        runsDrawn += drawn / size;
      });
      expect(runsDrawn).toBe(sizes.length);
    }),
  );
});

test('sharing slots only adds counts up', () => {
  const lots = apart([30, 20]);
  const shared: Lots = { ...lots, slot: lots.slot.map((at) => at % 3), slots: 3 };
  const one = new Int32Array(50);
  const other = new Int32Array(3);
  drawCounts(seededRandom(5), lots, one);
  drawCounts(seededRandom(5), shared, other);
  expect([...other]).toEqual(
    [0, 1, 2].map((slot) => one.filter((_, at) => at % 3 === slot).reduce((a, b) => a + b)),
  );
  expect([...countOnce(shared)]).toEqual([17, 17, 16]);
});

test('equal seeds give equal replicates', () => {
  const mean = (counts: Int32Array): readonly number[] => [counts.reduce((sum, n, at) => sum + n * at, 0)];
  expect(bootstrap(apart([30, 30]), 20, 3, mean)).toEqual(bootstrap(apart([30, 30]), 20, 3, mean));
  expect(bootstrap(apart([30, 30]), 20, 3, mean)).not.toEqual(bootstrap(apart([30, 30]), 20, 4, mean));
});

test('the interval of a share is as wide as theory says', () => {
  const share = (counts: Int32Array): readonly number[] => [
    counts.subarray(0, 200).reduce((sum, n) => sum + n, 0) / 1_000,
  ];
  const [row] = bootstrap(apart([1_000]), 2_000, 11, share);
  const interval = percentileInterval(row ?? []);
  const half = 1.96 * Math.sqrt((0.2 * 0.8) / 1_000);
  expect(interval?.lower).toBeCloseTo(0.2 - half, 2);
  expect(interval?.upper).toBeCloseTo(0.2 + half, 2);
});
