/** The order of leads: score, then the later last hit, then the party id by its UTF-8 bytes. */
import type { Role } from '../intake/payment.js';
import type { Instant } from '../time.js';
import { type Route, routes } from './routes.js';

/** What the order reads of a lead. */
export interface Rankable {
  readonly role: Role;
  readonly route: Route;
  /** Tenths of a deciban. */
  readonly score: number;
  /** Undefined stands behind every instant. */
  readonly last_hit_at: Instant | undefined;
  readonly party_id: string;
}

/** Negative when the first stands before the second, whatever their role and route. */
export function compareStrength(one: Rankable, other: Rankable): number {
  if (one.score !== other.score) return other.score - one.score;
  const last = one.last_hit_at ?? Number.NEGATIVE_INFINITY;
  const otherLast = other.last_hit_at ?? Number.NEGATIVE_INFINITY;
  if (last !== otherLast) return last > otherLast ? -1 : 1;
  return Buffer.compare(Buffer.from(one.party_id), Buffer.from(other.party_id));
}

function comparePlaces(one: Rankable, other: Rankable): number {
  if (one.role !== other.role) return one.role === 'payer' ? -1 : 1;
  return routes.indexOf(one.route) - routes.indexOf(other.route);
}

/** Payers first, route by route, the strongest first; `rank` counts from 1 within (role, route). */
export function rankLeads<L extends Rankable>(leads: readonly L[]): (L & { readonly rank: number })[] {
  let rank = 0;
  let before: L | undefined;
  return leads
    .toSorted((one, other) => comparePlaces(one, other) || compareStrength(one, other))
    .map((lead) => {
      rank = before !== undefined && comparePlaces(before, lead) === 0 ? rank + 1 : 1;
      before = lead;
      return { ...lead, rank };
    });
}
