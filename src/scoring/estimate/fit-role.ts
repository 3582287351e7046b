/** The regression of one role: strength by cross-validation, intervals by drawing clusters again. */
import type { Interval } from '../../statistics/clopper-pearson.js';
import { type Fit, logLoss, monotoneLogistic } from '../../statistics/monotone-logistic.js';
import { percentileInterval } from '../../statistics/percentile-interval.js';
import { below, seededRandom } from '../../statistics/random.js';
import { type Design, tenth, weighed } from './design.js';

const folds = 5;
/** How far weights may typically move from what they were, in decibans; 100 leaves them to the outcomes. */
export const spreads = [0.5, 1, 2, 4, 8, 16, 32] as const;
const freely = 100;

export interface RoleFit {
  /** The chosen spread, in decibans. */
  readonly spread: number;
  readonly clusters: number;
  /** By factor and level, tenths of a deciban before rounding. */
  readonly fitted: readonly (readonly number[])[];
  /** Of what the outcomes say by themselves, next to no penalty: 95 %. */
  readonly intervals: readonly (readonly (Interval | null)[])[];
}

/** The ridge under which coefficients stray from their centre by `decibans` or so. */
function ridgeOf(decibans: number): number {
  return 1 / (decibans * 10 * tenth) ** 2;
}

/** FNV-1a with its high bits mixed in; the seed comes first. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The strongest pull towards the weights in force that predicts held-out parties as well as the best one, but for one
 * standard error: a weight moves where outcomes that it was not fitted to show it. A cluster is held out whole, so that
 * a collector does not vouch for itself.
 */
function chosenSpread(design: Design, seed: number): number {
  const fold = design.observations.map(({ cluster }) => hashOf(cluster, seed) % folds);
  const solve = monotoneLogistic(design.problem);
  const losses = spreads.map(() => new Array<number>(folds).fill(0));
  for (let out = 0; out < folds; out += 1) {
    const train = weighed(design, (at) => (fold[at] === out ? 0 : 1));
    const test = weighed(design, (at) => (fold[at] === out ? 1 : 0));
    let start: Fit | undefined;
    spreads.forEach((spread, at) => {
      start = solve(train, ridgeOf(spread), start);
      const row = losses[at];
      if (row !== undefined) row[out] = logLoss(start, design.problem, test);
    });
  }
  const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
  const best = losses.reduce((least, row) => (sum(row) < sum(least) ? row : least));
  const chosen = losses.findIndex((row) => {
    const worse = row.map((loss, out) => loss - (best[out] ?? 0));
    const mean = sum(worse) / folds;
    const spreadOfMean = Math.sqrt(sum(worse.map((one) => (one - mean) ** 2)) / (folds - 1) / folds);
    return mean <= spreadOfMean;
  });
  return spreads[chosen] ?? spreads[0];
}

export function fitRole(
  design: Design,
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
  onReplicate: (done: number) => void = () => undefined,
): RoleFit {
  const solve = monotoneLogistic(design.problem);
  const once = weighed(design, () => 1);
  const spread = chosenSpread(design, seed);
  const { levels } = solve(once, ridgeOf(spread));
  const alone = solve(once, ridgeOf(freely));
  const numbers = new Map<string, number>();
  const clusterOf = Int32Array.from(design.observations, ({ cluster }) => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
  const random = seededRandom(seed);
  const drawn = alone.levels.map((of) => of.map(() => new Float64Array(replicates)));
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const times = new Int32Array(numbers.size);
    for (let draw = 0; draw < numbers.size; draw += 1) {
      const cluster = below(random, numbers.size);
      times[cluster] = (times[cluster] ?? 0) + 1;
    }
    const again = solve(
      weighed(design, (at) => times[clusterOf[at] ?? 0] ?? 0),
      ridgeOf(freely),
      alone,
    );
    again.levels.forEach((of, factor) => {
      of.forEach((level, at) => {
        const row = drawn[factor]?.[at];
        if (row !== undefined) row[replicate] = level / tenth;
      });
    });
    onReplicate(replicate + 1);
  }
  return {
    spread,
    clusters: numbers.size,
    fitted: levels.map((of) => of.map((level) => level / tenth)),
    intervals: drawn.map((of) => of.map(percentileInterval)),
  };
}
