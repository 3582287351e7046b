/**
 * What an evaluation of one party in one role at T leaves behind, read by scoring. Indicators are named by their
 * position in `Catalogue.indicators`; an indicator of the other role has stratum -1 throughout.
 */
import type { Instant } from '../time.js';

/** 0: at the latest anchor; 1: at the earlier anchor (W3). */
export type Epoch = 0 | 1;

export interface Evidence {
  readonly at: Instant;
  /** -1 unknown, 0 known false, 1.. the stratum. */
  stratum(indicator: number, epoch: Epoch): number;
  /** Instant of the last payment behind the evidence; NaN when there is none. */
  last(indicator: number, epoch: Epoch): Instant;
  /** How many payments stand behind it. */
  behind(indicator: number, epoch: Epoch): number;
  /** How many payments two hits have in common. */
  shared(one: number, epochOfOne: Epoch, other: number, epochOfOther: Epoch): number;
}
