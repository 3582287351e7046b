/** Outcomes joined with the leads that people read, and why some are in no share. */
import type { Outcome } from '../../evaluate/read-outcomes.js';
import { reachesFloor } from '../../src/scoring/bands.js';
import type { DecidedLead } from '../../src/scoring/calibration.js';
import type { Lead } from '../../src/scoring/lead.js';
import { isVictimRoute } from '../../src/scoring/routes.js';
import type { Weights } from '../../src/scoring/weights.js';

/** In the order in which they are asked. */
export const reasonsLeftOut = [
  'undecided',
  'in_no_run',
  'below_floor',
  'protection_route',
  'decided_before_run',
] as const;
export type ReasonLeftOut = (typeof reasonsLeftOut)[number];

export interface Joined {
  /** Parties that the outcomes name, each in one role. */
  readonly given: number;
  readonly leads: readonly DecidedLead[];
  readonly left_out: Readonly<Record<ReasonLeftOut, number>>;
}

/** The leads of one run, with the weights that made them. */
export interface RunLeads {
  readonly leads: readonly Lead[];
  readonly weights: Weights;
}

type Scored = Pick<Lead, 'score' | 'route' | 'band' | 'as_of'> & { readonly isLead: boolean };

const keyOf = (role: Lead['role'], id: string): string => `${role}:${id}`;

/** Of several runs, each party once: as the last run before its decision saw it. */
export function joinLeads(runs: readonly RunLeads[], outcomes: readonly Outcome[]): Joined {
  const seen = new Map<string, Scored[]>();
  for (const { leads, weights } of runs) {
    for (const { role, party_id: id, score, route, band, as_of } of leads) {
      const key = keyOf(role, id);
      const rows = seen.get(key) ?? [];
      seen.set(key, rows);
      rows.push({ score, route, band, as_of, isLead: reachesFloor(score, weights) });
    }
  }
  const left: Record<ReasonLeftOut, number> = {
    undecided: 0,
    in_no_run: 0,
    below_floor: 0,
    protection_route: 0,
    decided_before_run: 0,
  };
  const leads: DecidedLead[] = [];
  for (const { role, id, reported, decidedAt } of outcomes) {
    if (reported === undefined) {
      left.undecided += 1;
      continue;
    }
    const found = lastSeen(seen.get(keyOf(role, id)) ?? [], decidedAt);
    if (typeof found === 'string') left[found] += 1;
    else leads.push({ role, band: found.band, reported });
  }
  return { given: outcomes.length, leads, left_out: left };
}

function lastSeen(
  rows: readonly Scored[],
  decidedAt: Outcome['decidedAt'],
): Scored | Exclude<ReasonLeftOut, 'undecided'> {
  if (rows.length === 0) return 'in_no_run';
  const above = rows.filter(({ isLead }) => isLead);
  if (above.length === 0) return 'below_floor';
  const read = above.filter(({ route }) => !isVictimRoute(route));
  if (read.length === 0) return 'protection_route';
  const [first, ...rest] = read.filter(({ as_of }) => decidedAt === undefined || as_of <= decidedAt);
  if (first === undefined) return 'decided_before_run';
  return rest.reduce((latest, one) => (one.as_of > latest.as_of ? one : latest), first);
}
