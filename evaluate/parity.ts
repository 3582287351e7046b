import { rateRatio, smallestDetectableRatio } from '../src/statistics/rate-ratio.js';
import type { ParityRow } from './evaluation.js';
import type { Party } from './party.js';

/** A ratio that matters must be one that the group could show. */
const largestDetectableRatio = 1.5;

interface Counts {
  parties: number;
  alerted: number;
}

function rowsBy(
  by: ParityRow['by'],
  innocents: readonly Party[],
  alerted: (party: Party) => boolean,
  groupOf: (party: Party) => string,
): readonly ParityRow[] {
  const groups = new Map<string, Counts>();
  const all: Counts = { parties: 0, alerted: 0 };
  for (const party of innocents) {
    const counts = groups.get(groupOf(party)) ?? { parties: 0, alerted: 0 };
    groups.set(groupOf(party), counts);
    for (const one of [counts, all]) {
      one.parties += 1;
      if (alerted(party)) one.alerted += 1;
    }
  }
  const names = [...groups.keys()].sort();
  return names.map((name) => parityRow(by, name, groups.get(name) ?? { parties: 0, alerted: 0 }, all));
}

function parityRow(by: ParityRow['by'], group: string, counts: Counts, all: Counts): ParityRow {
  const otherParties = all.parties - counts.parties;
  const detectable = smallestDetectableRatio(counts.parties, otherParties, all.alerted / all.parties);
  const shown = detectable !== null && detectable <= largestDetectableRatio;
  const common = { by, group, parties: counts.parties, smallest_detectable_ratio: detectable };
  if (!shown) return { ...common, shown, alerted: null, rate: null, ratio: null, lower: null, upper: null };
  return {
    ...common,
    shown,
    alerted: counts.alerted,
    rate: counts.alerted / counts.parties,
    ...rateRatio(counts.alerted, counts.parties, all.alerted - counts.alerted, otherParties),
  };
}

/**
 * Alert rates of innocent parties per corridor and class against the pooled others. With `listedCorridors` each listed
 * corridor is compared with the other listed ones, since parties outside the list are mostly out of scope and would make
 * every listed corridor look burdened; listed against unlisted then stands beside it.
 */
export function parity(
  innocents: readonly Party[],
  alerted: (party: Party) => boolean,
  listedCorridors?: readonly string[],
): readonly ParityRow[] {
  const corridorOf = (party: Party): string => (party.corridor === '' ? '(none)' : party.corridor);
  const listed =
    listedCorridors === undefined
      ? innocents
      : innocents.filter((party) => listedCorridors.includes(party.corridor));
  const listing = (party: Party): string =>
    listedCorridors?.includes(party.corridor) ? 'listed' : 'unlisted';
  return [
    ...rowsBy('corridor', listed, alerted, corridorOf),
    ...(listedCorridors === undefined
      ? []
      : rowsBy('listing', innocents, alerted, listing).filter(({ group }) => group === 'listed')),
    ...rowsBy('class', innocents, alerted, (party) => party.class),
  ];
}
