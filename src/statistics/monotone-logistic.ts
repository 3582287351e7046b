/**
 * Logistic regression on graded factors: each has levels 0 (speaks against, never above 0) and 1.. (never falling, never
 * below 0), or no level at all, which adds nothing. Coefficients are drawn to given values by a ridge, and some are held
 * at them.
 *
 * Blocks are moved one after another (intercept; each factor; each factor against the intercept). A party has one level
 * of a factor at most, so that the curvature within a factor is diagonal and each step is an isotonic regression; the
 * loss is convex and the constraints are apart, so that this ends at the optimum.
 */
import { isotonic } from './isotonic.js';

export interface Factor {
  /** What each level is drawn to; itself within the constraints. */
  readonly centre: readonly number[];
  /** The most that a level may be. */
  readonly cap: number;
  /** Levels that stay at their centre. */
  readonly held: readonly boolean[];
}

/** Parties of equal levels. */
export interface Cell {
  /** By factor the level, -1 for none. */
  readonly levels: Int8Array;
}

export interface Problem {
  readonly factors: readonly Factor[];
  readonly cells: readonly Cell[];
}

/** By cell, how much the parties with and without the outcome weigh. */
export interface Weighed {
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

export interface Fit {
  readonly intercept: number;
  readonly levels: readonly (readonly number[])[];
}

/** ln(1 + e^x) without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

export function predictor({ intercept, levels }: Fit, cell: Cell): number {
  let sum = intercept;
  cell.levels.forEach((level, factor) => {
    if (level >= 0) sum += levels[factor]?.[level] ?? 0;
  });
  return sum;
}

/** The loss of a fit on parties, without the ridge. */
export function logLoss(fit: Fit, { cells }: Problem, { positives, negatives }: Weighed): number {
  return cells.reduce((sum, cell, at) => {
    const x = predictor(fit, cell);
    return sum + (positives[at] ?? 0) * softplus(-x) + (negatives[at] ?? 0) * softplus(x);
  }, 0);
}

const mostSweeps = 300;
/** A fiftieth of a tenth of a deciban. */
const settled = 5e-4;
/** Keeps steps finite where nothing is known. */
const leastCurvature = 1e-9;

/** By factor and level, the numbers of the cells; last, those without a level. */
function indexOf({ factors, cells }: Problem): readonly (readonly Int32Array[])[] {
  return factors.map(({ centre }, factor) => {
    const lists: number[][] = Array.from({ length: centre.length + 1 }, () => []);
    cells.forEach(({ levels }, at) => {
      const level = levels[factor] ?? -1;
      lists[level < 0 ? centre.length : level]?.push(at);
    });
    return lists.map((list) => Int32Array.from(list));
  });
}

/** A solver that keeps what depends on the cells alone, for many fits to different weights of them. */
export function monotoneLogistic(problem: Problem): (weighed: Weighed, ridge: number, start?: Fit) => Fit {
  const { factors, cells } = problem;
  const index = indexOf(problem);
  const everyCell = Int32Array.from(cells, (_, at) => at);

  return ({ positives, negatives }, ridge, start) => {
    const levels = factors.map(({ centre }, factor) => [...(start?.levels[factor] ?? centre)]);
    let intercept = start?.intercept ?? firstIntercept(positives, negatives);
    const eta = Float64Array.from(cells, (cell) => predictor({ intercept, levels }, cell));

    /** Of the loss in what is added to all of these cells. */
    function slopes(of: Int32Array): readonly [gradient: number, curvature: number] {
      let gradient = 0;
      let curvature = 0;
      for (const at of of) {
        const positive = positives[at] ?? 0;
        const total = positive + (negatives[at] ?? 0);
        if (total === 0) continue;
        const p = 1 / (1 + Math.exp(-(eta[at] ?? 0)));
        gradient += total * p - positive;
        curvature += total * p * (1 - p);
      }
      return [gradient, curvature];
    }

    function lossChange(of: Int32Array, by: number): number {
      let change = 0;
      for (const at of of) {
        const positive = positives[at] ?? 0;
        const negative = negatives[at] ?? 0;
        if (positive + negative === 0) continue;
        const x = eta[at] ?? 0;
        change += positive * (softplus(-x - by) - softplus(-x)) + negative * (softplus(x + by) - softplus(x));
      }
      return change;
    }

    function add(of: Int32Array, by: number): void {
      for (const at of of) eta[at] = (eta[at] ?? 0) + by;
    }

    function pull(factor: number, level: number, by: number): number {
      const centre = factors[factor]?.centre[level] ?? 0;
      const from = (levels[factor]?.[level] ?? 0) - centre;
      return (ridge / 2) * ((from + by) ** 2 - from ** 2);
    }

    /** The greatest of the steps 1, 1/2, 1/4 … that lowers the loss; none when it is settled. */
    function step(change: (scale: number) => number): number {
      for (let scale = 1; scale > 1e-6; scale /= 2) if (change(scale) < 0) return scale;
      return 0;
    }

    function moveIntercept(): number {
      const [gradient, curvature] = slopes(everyCell);
      const by = Math.max(-2, Math.min(2, -gradient / (curvature + leastCurvature)));
      const scale = step((of) => lossChange(everyCell, of * by));
      add(everyCell, scale * by);
      intercept += scale * by;
      return Math.abs(scale * by);
    }

    function moveFactor(factor: number): number {
      const own = levels[factor] ?? [];
      const wanted = wantedLevels(factor, own);
      const by = wanted.map((want, level) => want - (own[level] ?? 0));
      const moved = Math.max(...by.map(Math.abs));
      if (moved === 0) return 0;
      const scale = step((of) =>
        by.reduce(
          (sum, each, level) =>
            sum +
            (each === 0
              ? 0
              : lossChange(index[factor]?.[level] ?? everyCell, of * each) + pull(factor, level, of * each)),
          0,
        ),
      );
      by.forEach((each, level) => {
        if (each === 0) return;
        add(index[factor]?.[level] ?? everyCell, scale * each);
        own[level] = (own[level] ?? 0) + scale * each;
      });
      return scale * moved;
    }

    function wantedLevels(factor: number, own: readonly number[]): readonly number[] {
      const { centre, held, cap } = factors[factor] as Factor;
      const targets: number[] = [];
      const curvatures: number[] = [];
      own.forEach((value, level) => {
        const [gradient, curvature] = slopes(index[factor]?.[level] ?? everyCell);
        const whole = curvature + ridge + leastCurvature;
        const full = -(gradient + ridge * (value - (centre[level] ?? 0))) / whole;
        targets.push(value + Math.max(-4, Math.min(4, full)));
        curvatures.push(whole);
      });
      const first = held[0] === true ? (own[0] ?? 0) : Math.min(0, targets[0] ?? 0);
      const wanted = [first];
      // Between two held levels the free ones lie within them.
      for (let level = 1; level < own.length; ) {
        if (held[level] === true) {
          wanted.push(own[level] ?? 0);
          level += 1;
          continue;
        }
        let end = level;
        while (end < own.length && held[end] !== true) end += 1;
        const lower = level === 1 ? 0 : (own[level - 1] ?? 0);
        const upper = end < own.length ? (own[end] ?? cap) : cap;
        wanted.push(...isotonic(targets.slice(level, end), curvatures.slice(level, end), lower, upper));
        level = end;
      }
      return wanted;
    }

    /** All levels up and the intercept down, or the other way: a valley where a factor is seldom without a level. */
    function moveAgainstIntercept(factor: number): number {
      const { centre, held, cap } = factors[factor] as Factor;
      if (held.includes(true)) return 0;
      const own = levels[factor] ?? [];
      const without = index[factor]?.[centre.length] ?? everyCell;
      const [gradient, curvature] = slopes(without);
      const drawn = own.reduce((sum, value, level) => sum + value - (centre[level] ?? 0), 0);
      const full = -(ridge * drawn - gradient) / (ridge * own.length + curvature + leastCurvature);
      const [knownFalse = 0, ...strata] = own;
      const by = Math.max(-(strata[0] ?? 0), Math.min(full, -knownFalse, cap - (strata.at(-1) ?? cap)));
      const scale = step(
        (of) =>
          lossChange(without, -of * by) +
          own.reduce((sum, _, level) => sum + pull(factor, level, of * by), 0),
      );
      if (scale === 0) return 0;
      add(without, -scale * by);
      intercept -= scale * by;
      own.forEach((value, level) => {
        own[level] = value + scale * by;
      });
      return Math.abs(scale * by);
    }

    for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
      let moved = moveIntercept();
      factors.forEach((_, factor) => {
        moved = Math.max(moved, moveFactor(factor), moveAgainstIntercept(factor));
      });
      if (moved < settled) break;
    }
    return { intercept, levels };
  };
}

function firstIntercept(positives: Float64Array, negatives: Float64Array): number {
  const sum = (of: Float64Array): number => of.reduce((all, one) => all + one, 0);
  return Math.log((sum(positives) + 0.5) / (sum(negatives) + 0.5));
}
