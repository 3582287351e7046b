import { clopperPearson } from './clopper-pearson.js';
import { z95 } from './wilson.js';

export interface RateRatio {
  /** Absent (null) when the others have no case. */
  readonly ratio: number | null;
  readonly lower: number;
  /** Null is "no upper bound": the others have no case. */
  readonly upper: number | null;
}

/**
 * The ratio of two small rates with an exact interval, of 95 % where nothing else is asked: given all cases, those of the group are binomial (Przyborowski
 * and Wilenski, Biometrika 31, 1940). It holds with zero cases, where an interval on the log scale does not exist.
 */
export function rateRatio(
  cases: number,
  parties: number,
  otherCases: number,
  otherParties: number,
  confidence = 0.95,
): RateRatio {
  if (cases + otherCases === 0) return { ratio: null, lower: 0, upper: null };
  const { lower, upper } = clopperPearson(cases, cases + otherCases, confidence);
  const scale = otherParties / parties;
  return {
    ratio: otherCases === 0 ? null : (cases / otherCases) * scale,
    lower: (lower / (1 - lower)) * scale,
    upper: upper === 1 ? null : (upper / (1 - upper)) * scale,
  };
}

const z80 = 0.8416212335729143;

/**
 * The smallest true ratio that a two-sided 95 % interval would tell from 1 with a power of 80 %, when both groups are of
 * this size and the common rate is `rate`; null when no ratio below 1,000 would show.
 */
export function smallestDetectableRatio(parties: number, otherParties: number, rate: number): number | null {
  const shows = (ratio: number): boolean =>
    Math.log(ratio) >= (z95 + z80) * Math.sqrt(1 / (parties * rate * ratio) + 1 / (otherParties * rate));
  let low = 1;
  let high = 1_000;
  if (parties * otherParties * rate === 0 || !shows(high)) return null;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (shows(middle)) high = middle;
    else low = middle;
  }
  return high;
}
