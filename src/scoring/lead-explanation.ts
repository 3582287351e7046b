/** What an explanation of one lead is written from: plain data, filled from a ledger and an evaluation at T. */
import type { Status } from '../intake/payment.js';
import type { Money } from '../money.js';
import type { Instant, Precision } from '../time.js';
import type { Lead } from './lead.js';
import type { Waterfall } from './waterfall.js';

/** One payment and where it came from. */
export interface PaymentLine {
  readonly id: string;
  readonly at: Instant;
  readonly precision: Precision;
  /** The payer's local day, counted from 1970-01-01: what a payment of precision `day` shows. */
  readonly day: number;
  readonly amount: Money;
  /** As it stands at T. */
  readonly status: Status;
  /** The other party's id as printed; undefined when that side is unattributed. */
  readonly counterparty: string | undefined;
  readonly file: string;
  /** 1-based line of that file. */
  readonly line: number;
}

/** Payments of a pair that an explanation took out of the evidence. */
export interface SetAside {
  readonly counterparty: string;
  /** Ids of the explanations that hold, in catalogue order. */
  readonly explanations: readonly string[];
  /** Positions in `LeadExplanation.payments`. */
  readonly payments: readonly number[];
}

export const unknownKinds = [
  'hours',
  'relationship',
  'payer-birth-date',
  'beneficiary-birth-date',
  'first-seen',
  'reference-amount',
  'beneficiary-country',
  'counterparty',
  'links-between-payers',
] as const;
export type UnknownKind = (typeof unknownKinds)[number];

/** How many of the lead's payments (of its other payers, for `links-between-payers`) lack the fact. */
export interface UnknownFact {
  readonly kind: UnknownKind;
  readonly missing: number;
  readonly of: number;
}

/** Limits that the evaluation met (rules W4, N4). */
export const cautions = ['window-capped', 'hub'] as const;
export type Caution = (typeof cautions)[number];

export interface LeadExplanation {
  readonly lead: Lead;
  readonly pattern: Waterfall;
  readonly victim: Waterfall;
  /** Every payment named below, in stream order. */
  readonly payments: readonly PaymentLine[];
  /** By indicator (position in the catalogue): positions in `payments`. */
  readonly behind: ReadonlyMap<number, readonly number[]>;
  readonly setAside: readonly SetAside[];
  readonly unknown: readonly UnknownFact[];
  readonly cautions: readonly Caution[];
}
