import { countGroups, groupRates } from '../src/statistics/group-rates.js';
import type { ParityRow } from './evaluation.js';
import type { Party } from './party.js';

function rowsBy(
  by: ParityRow['by'],
  innocents: readonly Party[],
  alerted: (party: Party) => boolean,
  groupOf: (party: Party) => string,
): readonly ParityRow[] {
  return groupRates(countGroups(innocents, groupOf, alerted)).map((row) => ({ by, ...row }));
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
