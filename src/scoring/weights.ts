/** The weights file: every number by which evidence becomes a score, dated, owned and with a reason for each. */

import { type Instant, parseInstant } from '../time.js';
import type { EvidenceFamily, Words } from '../typology/definition.js';

/** Weakest first. */
export const bandNames = ['none', 'weak', 'moderate', 'strong', 'very-strong'] as const;
export type BandName = (typeof bandNames)[number];

export interface IndicatorWeights {
  /** Tenths of a deciban by stratum: first known false (0 or below), then the strata, weakest first, never falling. */
  readonly weights: readonly number[];
  /** One sentence: why these numbers. */
  readonly reason: string;
}

export interface BandText {
  readonly words: Words;
  /** What a reader does with a lead of this band. */
  readonly action: Words;
  /** Reading time to plan for. */
  readonly minutes: number;
}

export interface Weights {
  readonly version: string;
  readonly owner: string;
  /** Days, `2026-11-24`. After `expires` a run warns that the file is stale. */
  readonly made_at: string;
  readonly expires: string;
  readonly source: string;
  /** Tenths of a deciban, for both roles (E5). */
  readonly prior: number;
  readonly indicators: Readonly<Record<string, IndicatorWeights>>;
  /** The most that overlapping hits of one family add up to (E4). */
  readonly caps: Readonly<Record<EvidenceFamily, number>>;
  /** The score from which a band holds; below the cut of `weak` it is `none`. */
  readonly cuts: Readonly<Record<Exclude<BandName, 'none'>, number>>;
  readonly bands: Readonly<Record<BandName, BandText>>;
  /** Below the floor nobody becomes a lead; `alert_at` is the first instant in the alert band (E6). */
  readonly floor: Exclude<BandName, 'none'>;
  readonly alert: Exclude<BandName, 'none'>;
}

/** Whether the file is past its last day at an instant (the run's as_of: nothing here reads the wall clock). */
export function isStale(weights: Weights, at: Instant): boolean {
  const end = parseInstant(weights.expires);
  return end === undefined || at > end;
}
