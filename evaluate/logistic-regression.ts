import { solvePositiveDefinite } from './cholesky.js';

/** Parties with the same yes-or-no features, counted. */
export interface Pattern {
  /** Numbers of the features that hold, from 0, ascending. */
  readonly features: readonly number[];
  readonly targets: number;
  readonly innocents: number;
}

/** Intercept first, then one coefficient per feature. */
export type Coefficients = Float64Array;

export function linearPredictor(coefficients: Coefficients, features: readonly number[]): number {
  let sum = coefficients[0] ?? 0;
  for (const feature of features) sum += coefficients[feature + 1] ?? 0;
  return sum;
}

/** ln(1 + e^x) without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

function penalisedLoss(patterns: readonly Pattern[], coefficients: Coefficients, ridge: number): number {
  let loss = 0;
  coefficients.forEach((value, at) => {
    if (at > 0) loss += (ridge / 2) * value ** 2;
  });
  for (const { features, targets, innocents } of patterns) {
    const x = linearPredictor(coefficients, features);
    loss += targets * softplus(-x) + innocents * softplus(x);
  }
  return loss;
}

/** One Newton step of the penalised likelihood (iteratively reweighted least squares). */
function newtonStep(patterns: readonly Pattern[], coefficients: Coefficients, ridge: number): Float64Array {
  const n = coefficients.length;
  const hessian = new Float64Array(n * n);
  const gradient = new Float64Array(n);
  for (let k = 0; k < n; k += 1) {
    // The intercept is all but free: penalising it would pull the base rate towards one half.
    const penalty = k === 0 ? 1e-9 : ridge;
    hessian[k * n + k] = penalty;
    gradient[k] = -penalty * (coefficients[k] ?? 0);
  }
  for (const { features, targets, innocents } of patterns) {
    const p = 1 / (1 + Math.exp(-linearPredictor(coefficients, features)));
    const residual = targets - (targets + innocents) * p;
    const curvature = (targets + innocents) * p * (1 - p);
    gradient[0] = (gradient[0] ?? 0) + residual;
    hessian[0] = (hessian[0] ?? 0) + curvature;
    for (let one = 0; one < features.length; one += 1) {
      const row = (features[one] ?? 0) + 1;
      gradient[row] = (gradient[row] ?? 0) + residual;
      hessian[row * n] = (hessian[row * n] ?? 0) + curvature;
      // Features ascend, so this is the lower triangle, all that the solver reads.
      for (let other = 0; other <= one; other += 1) {
        const at = row * n + (features[other] ?? 0) + 1;
        hessian[at] = (hessian[at] ?? 0) + curvature;
      }
    }
  }
  return solvePositiveDefinite(hessian, gradient);
}

/**
 * Ridge-penalised logistic regression; the penalty keeps it finite where a feature separates targets perfectly. The
 * optimum is unique, so `start` changes how soon it is reached and nothing else.
 */
export function fitLogistic(
  patterns: readonly Pattern[],
  featureCount: number,
  ridge = 1,
  start?: Coefficients,
): Coefficients {
  let coefficients: Coefficients = start?.slice() ?? new Float64Array(featureCount + 1);
  let loss = penalisedLoss(patterns, coefficients, ridge);
  for (let iteration = 0; iteration < 50; iteration += 1) {
    const step = newtonStep(patterns, coefficients, ridge);
    let scale = 1;
    let next = coefficients.map((value, k) => value + (step[k] ?? 0));
    let nextLoss = penalisedLoss(patterns, next, ridge);
    // A full step can overshoot on rare targets; the loss is convex, so some shorter one descends.
    while (!(nextLoss <= loss) && scale > 1e-6) {
      scale /= 2;
      next = coefficients.map((value, k) => value + scale * (step[k] ?? 0));
      nextLoss = penalisedLoss(patterns, next, ridge);
    }
    if (!(nextLoss <= loss)) break;
    const gained = loss - nextLoss;
    coefficients = next;
    loss = nextLoss;
    if (gained < 1e-9 * (1 + loss)) break;
  }
  return coefficients;
}
