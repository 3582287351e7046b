import { expect, test } from 'vitest';
import { below, seededRandom } from './random.js';
import { weightedCountInterval } from './weighted-count.js';

test('is the exact Poisson interval where all weigh the same', () => {
  const { lower, upper } = weightedCountInterval([{ cases: 5, weight: 1 }]);
  expect(lower).toBeCloseTo(1.6235, 3);
  expect(upper).toBeCloseTo(11.6683, 3);
  expect(weightedCountInterval([{ cases: 0, weight: 10 }]).upper).toBeCloseTo(36.889, 2);
  expect(weightedCountInterval([])).toEqual({ lower: 0, upper: 0 });
});

test('covers the truth in at least 95 of 100 draws from strata of different weight', () => {
  const random = seededRandom(11);
  const strata = [
    { draws: 200, share: 0.05, weight: 5 },
    { draws: 300, share: 0.01, weight: 40 },
    { draws: 100, share: 0.1, weight: 1 },
  ];
  const truth = strata.reduce((sum, { draws, share, weight }) => sum + draws * share * weight, 0);
  let covered = 0;
  for (let run = 0; run < 1_000; run += 1) {
    const { lower, upper } = weightedCountInterval(
      strata.map(({ draws, share, weight }) => {
        let cases = 0;
        for (let draw = 0; draw < draws; draw += 1) if (below(random, 1_000_000) < share * 1e6) cases += 1;
        return { cases, weight };
      }),
    );
    if (lower <= truth && truth <= upper) covered += 1;
  }
  expect(covered).toBeGreaterThanOrEqual(950);
  expect(covered).toBeLessThan(1_000);
});
