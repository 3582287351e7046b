/** Rates of groups, each against the pooled others. */
import { type RateRatio, rateRatio, smallestDetectableRatio } from './rate-ratio.js';

/** A ratio that matters must be one that the group could show. */
export const largestDetectableRatio = 1.5;

/**
 * What all groups that are too small for an estimate share: of dozens of them some would be above the ratio by chance,
 * where each had 5 % for itself.
 */
const missedAmongSmall = 0.05;

export interface GroupCount {
  readonly group: string;
  readonly parties: number;
  readonly alerted: number;
}

export interface GroupRate {
  readonly group: string;
  readonly parties: number;
  /** Null when no ratio below 1,000 would show. */
  readonly smallest_detectable_ratio: number | null;
  /** False when the smallest detectable ratio is above 1.5, unless of half of all or fewer a ratio above 1.5 is proven. */
  readonly shown: boolean;
  readonly alerted: number | null;
  readonly rate: number | null;
  /** Over the pooled others, with its exact 95 % interval; an upper end of null is none, the others having no case. */
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Counts members by group, by name. */
export function countGroups<T>(
  members: Iterable<T>,
  groupOf: (member: T) => string,
  isAlerted: (member: T) => boolean,
): readonly GroupCount[] {
  const counts = new Map<string, { parties: number; alerted: number }>();
  for (const member of members) {
    const group = groupOf(member);
    const count = counts.get(group) ?? { parties: 0, alerted: 0 };
    counts.set(group, count);
    count.parties += 1;
    if (isAlerted(member)) count.alerted += 1;
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, count]) => ({ group, ...count }));
}

export function groupRates(groups: readonly GroupCount[]): readonly GroupRate[] {
  const parties = groups.reduce((sum, one) => sum + one.parties, 0);
  const alerted = groups.reduce((sum, one) => sum + one.alerted, 0);
  const sized = groups.map((one) => {
    const others = parties - one.parties;
    const detectable = smallestDetectableRatio(one.parties, others, alerted / parties);
    return { one, others, detectable, isLarge: detectable !== null && detectable <= largestDetectableRatio };
  });
  const small = sized.filter(({ isLarge }) => !isLarge).length;
  return sized.map(({ one, others, detectable, isLarge }) => {
    const ratio = (confidence: number): RateRatio =>
      rateRatio(one.alerted, one.parties, alerted - one.alerted, others, confidence);
    // Of a group that is most of all, the few others are what is small: that none of them is alerted burdens nobody.
    const isFew = one.parties <= others;
    const shown = isLarge || (isFew && ratio(1 - missedAmongSmall / small).lower > largestDetectableRatio);
    const common = { group: one.group, parties: one.parties, smallest_detectable_ratio: detectable, shown };
    if (!shown) return { ...common, alerted: null, rate: null, ratio: null, lower: null, upper: null };
    return {
      ...common,
      alerted: one.alerted,
      rate: one.alerted / one.parties,
      ...ratio(0.95),
    };
  });
}
