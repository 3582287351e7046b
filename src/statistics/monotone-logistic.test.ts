import { describe, expect, it } from 'vitest';
import {
  type Cell,
  type Factor,
  logLoss,
  monotoneLogistic,
  type Problem,
  type Weighed,
} from './monotone-logistic.js';
import { seededRandom } from './random.js';

const truth = [
  [-1, 0.5, 1.5, 2.5],
  [-0.5, 1, 1],
];
const intercept = -1;

function free(centre: readonly number[]): Factor {
  return { centre, cap: 10, held: centre.map(() => false) };
}

/** Every combination of levels, with the parties that the truth expects, so that the optimum is the truth. */
function exact(centres: readonly (readonly number[])[]): {
  readonly problem: Problem;
  readonly weighed: Weighed;
} {
  const cells: Cell[] = [];
  const positives: number[] = [];
  const negatives: number[] = [];
  for (let one = -1; one < 4; one += 1)
    for (let two = -1; two < 3; two += 1) {
      cells.push({ levels: Int8Array.from([one, two]) });
      const x = intercept + (truth[0]?.[one] ?? 0) + (truth[1]?.[two] ?? 0);
      const p = 1 / (1 + Math.exp(-x));
      positives.push(100 * p);
      negatives.push(100 * (1 - p));
    }
  return {
    problem: { factors: centres.map(free), cells },
    weighed: { positives: Float64Array.from(positives), negatives: Float64Array.from(negatives) },
  };
}

const nothing = [
  [0, 0, 0, 0],
  [0, 0, 0],
];

describe('monotoneLogistic', () => {
  it('finds the truth, from wherever it starts', () => {
    const { problem, weighed } = exact(nothing);
    const fit = monotoneLogistic(problem)(weighed, 1e-6);
    expect(fit.intercept).toBeCloseTo(intercept, 2);
    expect(fit.levels).toEqual(truth.map((levels) => levels.map((level) => expect.closeTo(level, 2))));
    const start = {
      intercept: 3,
      levels: [
        [-3, 0, 4, 9],
        [0, 0, 5],
      ],
    };
    const again = monotoneLogistic(problem)(weighed, 1e-6, start);
    expect(logLoss(again, problem, weighed)).toBeCloseTo(logLoss(fit, problem, weighed), 4);
  });

  it('is drawn to its centre by a ridge, wholly by a strong one', () => {
    const centres = [
      [-2, 1, 1, 1],
      [0, 0, 3],
    ];
    const { problem, weighed } = exact(centres);
    const solve = monotoneLogistic(problem);
    const strong = solve(weighed, 1e6);
    expect(strong.levels).toEqual(centres.map((levels) => levels.map((level) => expect.closeTo(level, 2))));
    const some = solve(weighed, 50).levels[0]?.[3] ?? Number.NaN;
    expect(some).toBeGreaterThan(1.05);
    expect(some).toBeLessThan(2.45);
  });

  it('never falls, keeps known false below 0, keeps caps and what is held, whatever the data', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      const { problem } = exact(nothing);
      const draw = () => Float64Array.from(problem.cells, () => (random() / 2 ** 32) * 20);
      const factors: Factor[] = [
        { centre: [-1, 0.5, 1, 2], cap: 1.9 + 0.1, held: [false, false, true, false] },
        { centre: [-1, 0, 0.5], cap: 0.7, held: [true, false, false] },
      ];
      const { levels } = monotoneLogistic({ ...problem, factors })(
        { positives: draw(), negatives: draw() },
        0.01,
      );
      expect(levels[0]?.[2]).toBe(1);
      expect(levels[1]?.[0]).toBe(-1);
      levels.forEach(([knownFalse = 1, ...strata], factor) => {
        expect(knownFalse).toBeLessThanOrEqual(0);
        strata.forEach((level, at) => {
          expect(level).toBeGreaterThanOrEqual(strata[at - 1] ?? 0);
          expect(level).toBeLessThanOrEqual((factors[factor]?.cap ?? 0) + 1e-12);
        });
      });
    }
  });

  it('stands at an optimum: no small allowed move lowers the loss', () => {
    const { problem, weighed } = exact(nothing);
    const ridge = 3;
    const fit = monotoneLogistic(problem)(weighed, ridge);
    const whole = (levels: readonly (readonly number[])[], at = fit.intercept): number =>
      logLoss({ intercept: at, levels }, problem, weighed) +
      (ridge / 2) * levels.flat().reduce((sum, level) => sum + level ** 2, 0);
    const here = whole(fit.levels);
    for (const by of [-0.02, 0.02]) {
      expect(whole(fit.levels, fit.intercept + by)).toBeGreaterThan(here);
      fit.levels.forEach((_, factor) => {
        const shifted = fit.levels.map((levels, at) =>
          at === factor ? levels.map((level) => level + by) : levels,
        );
        expect(whole(shifted, fit.intercept - by)).toBeGreaterThan(here - 1e-6);
      });
    }
  });
});
