/** In which order leads are read: who may need protection first and by themselves (R5, R6), then by rank. */
import { compareBands } from '../scoring/bands.js';
import { isVictimRoute, type Route, routes } from '../scoring/routes.js';
import type { LeadSheet } from './lead-sheet.js';

export interface ReadingOrder {
  readonly protection: readonly LeadSheet[];
  readonly undetermined: readonly LeadSheet[];
  readonly review: readonly LeadSheet[];
}

/**
 * Route by route as they are listed; on each the stronger band first, since nobody reads a long queue in one day, and in
 * it the latest of the signs that the route rests on first, since what it is a sign of may be going on. Other reasons may
 * be later: they say nothing of that.
 */
function byUrgency(one: LeadSheet, other: LeadSheet): number {
  return (
    routes.indexOf(one.route) - routes.indexOf(other.route) ||
    compareBands(other.band, one.band) ||
    (other.routeSignAt ?? 0) - (one.routeSignAt ?? 0) ||
    one.rank - other.rank
  );
}

export function readingOrder(sheets: readonly LeadSheet[]): ReadingOrder {
  return {
    protection: sheets.filter(({ route }) => isVictimRoute(route)).toSorted(byUrgency),
    undetermined: sheets.filter(({ route }) => route === 'undetermined').toSorted(byUrgency),
    review: sheets.filter(({ route }) => route === 'review'),
  };
}

/** The routes that somebody is on, in the order of reading. */
export function byRoute<Lead extends { readonly sheet: LeadSheet }>(
  leads: readonly Lead[],
): readonly { readonly route: Route; readonly leads: readonly Lead[] }[] {
  return routes
    .map((route) => ({ route, leads: leads.filter(({ sheet }) => sheet.route === route) }))
    .filter((each) => each.leads.length > 0);
}

export function minutesOf(sheets: readonly LeadSheet[]): number {
  return sheets.reduce((sum, { minutes }) => sum + minutes, 0);
}
