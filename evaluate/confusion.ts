import type { ConfusionRow } from './evaluation.js';
import type { Party } from './party.js';

/** Route by class, targets first; every route that occurs in the role is a column of every row. */
export function confusion(parties: readonly Party[]): readonly ConfusionRow[] {
  const routeOf = (party: Party): string => (party.route === '' ? 'not-listed' : party.route);
  const routes = [...new Set(parties.map(routeOf))].sort();
  const rows = new Map<
    string,
    { target: boolean; parties: number; ranked: number; routes: Map<string, number> }
  >();
  for (const party of parties) {
    let row = rows.get(party.class);
    if (row === undefined) {
      row = {
        target: party.target,
        parties: 0,
        ranked: 0,
        routes: new Map(routes.map((route) => [route, 0])),
      };
      rows.set(party.class, row);
    }
    row.parties += 1;
    if (party.ranked) row.ranked += 1;
    row.routes.set(routeOf(party), (row.routes.get(routeOf(party)) ?? 0) + 1);
  }
  return [...rows]
    .sort(([a, one], [b, other]) => Number(other.target) - Number(one.target) || (a < b ? -1 : 1))
    .map(([name, row]) => ({ class: name, ...row, routes: Object.fromEntries(row.routes) }));
}
