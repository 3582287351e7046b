/** In which order leads are read: who may need protection first and by themselves (R5), then by rank. */
import { isVictimRoute, routes } from '../scoring/routes.js';
import type { LeadSheet } from './lead-sheet.js';

export interface ReadingOrder {
  readonly protection: readonly LeadSheet[];
  readonly undetermined: readonly LeadSheet[];
  readonly review: readonly LeadSheet[];
}

/** Route by route as they are listed; the latest sign first, since what it is a sign of may be going on. */
function byUrgency(one: LeadSheet, other: LeadSheet): number {
  return (
    routes.indexOf(one.route) - routes.indexOf(other.route) ||
    (other.lastHitAt ?? 0) - (one.lastHitAt ?? 0) ||
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

export function minutesOf(sheets: readonly LeadSheet[]): number {
  return sheets.reduce((sum, { minutes }) => sum + minutes, 0);
}
