import type { CollectorLists, ListCut } from './evaluation.js';
import type { Party } from './party.js';
import { proportion } from './proportion.js';

/** Where a beneficiary is read. */
export const collectorRoutes = ['review', 'undetermined', 'possible-victim-beneficiary'] as const;

function isListed({ ranked, route, score }: Party): boolean {
  return ranked && Number.isFinite(score) && (collectorRoutes as readonly string[]).includes(route);
}

/** The order of leads, whatever their route: score, the later last hit, the id. */
function inOrder(one: Party, other: Party): number {
  if (one.score !== other.score) return other.score - one.score;
  const [last, otherLast] = [one.lastHitAt ?? 0, other.lastHitAt ?? 0];
  if (last !== otherLast) return otherLast - last;
  return one.id < other.id ? -1 : 1;
}

/** Records of one collector under several names are one to be found, whether or not the run joined them. */
function personOf({ id, person }: Party): string {
  return person === '' ? id : person;
}

interface Listed {
  readonly list: readonly Party[];
  readonly targets: readonly Party[];
}

function cut(runs: readonly Listed[], times: number): ListCut {
  const entries = runs.flatMap(({ list, targets }) => list.slice(0, times * countPersons(targets)));
  const found = entries.filter(({ target }) => target);
  const persons = runs.reduce((sum, { targets }) => sum + countPersons(targets), 0);
  const perRun = new Set(found.map((party) => `${party.run} ${personOf(party)}`));
  const tally = (key: (party: Party) => string): ListCut['routes'] => {
    const rows = new Map<string, { entries: number; collectors: number }>();
    for (const party of entries) {
      const row = rows.get(key(party)) ?? { entries: 0, collectors: 0 };
      rows.set(key(party), { entries: row.entries + 1, collectors: row.collectors + (party.target ? 1 : 0) });
    }
    return [...rows]
      .sort(([a, one], [b, other]) => other.entries - one.entries || (a < b ? -1 : 1))
      .map(([name, row]) => ({ name, ...row }));
  };
  return {
    times,
    entries: entries.length,
    precision: proportion(found.length, entries.length),
    recall: proportion(perRun.size, persons),
    routes: tally(({ route }) => route),
    classes: tally((party) => party.class),
  };
}

function countPersons(parties: readonly Party[]): number {
  return new Set(parties.map(personOf)).size;
}

/**
 * How many of the collectors stand in a list as long as they are many, and in one twice as long, each run with a list of
 * its own: the beneficiaries with a rank on the routes on which they are read.
 */
export function collectorLists(parties: readonly Party[], runs: number): CollectorLists | null {
  const targets = parties.filter(({ target }) => target);
  if (targets.length === 0) return null;
  const byRun = Array.from({ length: runs }, (_, run): Listed => {
    const own = parties.filter((party) => party.run === run);
    return {
      list: own.filter(isListed).sort(inOrder),
      targets: own.filter(({ target }) => target),
    };
  });
  const elsewhere = new Map<string, number>();
  for (const party of targets) {
    if (isListed(party)) continue;
    const route = party.route === '' ? 'not-listed' : party.route;
    elsewhere.set(route, (elsewhere.get(route) ?? 0) + 1);
  }
  return {
    collectors: byRun.reduce((sum, run) => sum + countPersons(run.targets), 0),
    parties: targets.length,
    listed: byRun.reduce((sum, { list }) => sum + list.length, 0),
    lists: [1, 2].map((times) => cut(byRun, times)),
    not_in_lists: [...elsewhere].sort().map(([route, count]) => ({ route, parties: count })),
  };
}
