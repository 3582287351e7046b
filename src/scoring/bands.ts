/** From a score to a word. */
import { type BandName, bandNames, type Weights } from './weights.js';

/** The band whose cut the score reaches; without `topAllowed` (E5) at most the one below the top. */
export function bandOf(score: number, topAllowed: boolean, weights: Weights): BandName {
  const { cuts } = weights;
  if (score >= cuts['very-strong'] && topAllowed) return 'very-strong';
  if (score >= cuts.strong) return 'strong';
  if (score >= cuts.moderate) return 'moderate';
  return score >= cuts.weak ? 'weak' : 'none';
}

/** Negative when the first band is the weaker one. */
export function compareBands(one: BandName, other: BandName): number {
  return bandNames.indexOf(one) - bandNames.indexOf(other);
}

export function strongerBand(one: BandName, other: BandName): BandName {
  return compareBands(one, other) >= 0 ? one : other;
}

/** Below the floor nobody becomes a lead. */
export function reachesFloor(score: number, weights: Weights): boolean {
  return score >= weights.cuts[weights.floor];
}

/** From here on a party is alerted (E6). The alert band is reached by score alone: the top-band rule lies above it. */
export function reachesAlert(score: number, weights: Weights): boolean {
  return score >= weights.cuts[weights.alert];
}
