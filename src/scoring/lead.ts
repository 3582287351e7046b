/** A lead: one party in one role that people should look at. It ranks and points; it is no verdict. */
import type { Role } from '../intake/payment.js';
import type { Instant } from '../time.js';
import type { Route } from './routes.js';
import type { BandName } from './weights.js';

/** The columns of leads.csv, in their order: a contract. */
export const leadColumns = [
  'as_of',
  'rank',
  'party_id',
  'role',
  'route',
  'score_db',
  'probability',
  'band',
  'fragile',
  'alert_at',
  'first_hit_at',
  'last_hit_at',
  'last_payment_at',
  'payments',
  'counterparties',
  'total_ref_minor',
  'ref_currency',
  'indicators',
  'explanations',
  'network_id',
] as const;
export type LeadColumn = (typeof leadColumns)[number];

/** Undefined is an empty cell. Instants are written in UTC to the millisecond. */
export interface Lead {
  readonly as_of: Instant;
  /** From 1 within (role, route). */
  readonly rank: number;
  readonly party_id: string;
  readonly role: Role;
  readonly route: Route;
  /** Column `score_db`: tenths of a deciban here, decibans with one decimal in the file. */
  readonly score: number;
  readonly band: BandName;
  /** Undefined where it was not worked out (parties below the floor). */
  readonly fragile: boolean | undefined;
  readonly alert_at: Instant | undefined;
  readonly first_hit_at: Instant | undefined;
  readonly last_hit_at: Instant | undefined;
  readonly last_payment_at: Instant | undefined;
  readonly payments: number;
  readonly counterparties: number;
  /** Minor units; undefined when no payment has a reference amount. */
  readonly total_ref_minor: number | undefined;
  readonly ref_currency: string;
  /** Ids, strongest first. */
  readonly indicators: readonly string[];
  readonly explanations: readonly string[];
  readonly network_id: string | undefined;
}

/** A minor (S5): no score and no pattern, for a queue of its own. */
export interface Restricted {
  readonly as_of: Instant;
  readonly party_id: string;
  readonly role: Role;
  readonly reason: 'minor';
  readonly payments: number;
}

export const restrictedColumns = ['as_of', 'party_id', 'role', 'reason', 'payments'] as const;
