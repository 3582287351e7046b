/**
 * A network: leads that stand together by whom they pay or are paid by, and by what they share. It orders reading; it
 * adds nothing to a score and is no finding about anybody in it.
 */
import type { Role } from '../../intake/payment.js';
import type { Instant } from '../../time.js';

/**
 * `lead`: people will read it. `not-assessed`: stands beside a lead and is none: below the floor, outside the budget, or
 * never scored, as whoever is under 18; which of these is told nowhere. `cleared`: people decided that something else
 * explains it. `protected`: a lead on a protection route.
 */
export const assessments = ['lead', 'not-assessed', 'cleared', 'protected'] as const;
export type Assessment = (typeof assessments)[number];

/** What a lead shows of itself; the network room knows no routes, bands or weights. */
export interface NetworkLead {
  /** Key of the party in the run's party map. */
  readonly party: number;
  readonly role: Role;
  readonly partyId: string;
  /** Its payments are shown, its role is left open. */
  readonly isProtected: boolean;
  readonly route: string;
  readonly band: string;
  readonly rank: number;
  /** Tenths of a deciban: of networks with as many leads the strongest lead comes first. */
  readonly score: number;
  /** Keys of counterparties whose payments an explanation sets aside (S2): they tie nobody. */
  readonly setAside: readonly number[];
}

export interface NetworkParty {
  /** `payer:ID` or `beneficiary:ID` of a lead; `other:` and 16 hex digits, stable within a ledger, of anybody else. */
  readonly id: string;
  /** As `id`, of whoever is protected like that of anybody else: for files that leave the house. */
  readonly outsideId: string;
  readonly role: Role;
  readonly assessment: Assessment;
  readonly type: 'person' | 'organisation' | 'unknown';
  /** Of leads alone. */
  readonly lead: Pick<NetworkLead, 'partyId' | 'route' | 'band' | 'rank' | 'score'> | undefined;
  /** Of leads that are not protected, and only where names were asked for. */
  readonly names: readonly string[];
}

export interface TiePayment {
  readonly id: string;
  readonly at: Instant;
  readonly amountMinor: number;
  readonly currency: string;
}

/** What two parties may share besides payments. */
export const sharedKinds = ['account', 'phone', 'email', 'device', 'address', 'collected-together'] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** `one` and `other` are ids of parties; of `paid` the first is the payer. */
export type Tie =
  | {
      readonly kind: 'paid';
      readonly one: string;
      readonly other: string;
      readonly payments: readonly TiePayment[];
    }
  | {
      readonly kind: SharedKind;
      readonly one: string;
      readonly other: string;
      /** How many values are shared, or how often both collected within minutes at one place. */
      readonly times: number;
    };

/**
 * `split`: too many parties for one picture, so that communities were told apart. `others-left-out`: a collector has
 * more payers besides leads than are shown. `shared-by-many`: a value on too many parties ties nobody. `hub-left-out`: a
 * beneficiary whom very many pay joins nobody.
 */
export const networkFlags = ['split', 'others-left-out', 'shared-by-many', 'hub-left-out'] as const;
export type NetworkFlag = (typeof networkFlags)[number];

export interface Network {
  /** `network:` and 16 hex digits of the anchor: the same from run to run while the anchor is. */
  readonly id: string;
  /** From 1. */
  readonly rank: number;
  /** The party in the middle: the beneficiary whom most leads pay. */
  readonly anchor: string;
  readonly asOf: Instant;
  readonly parties: readonly NetworkParty[];
  readonly ties: readonly Tie[];
  readonly flags: readonly NetworkFlag[];
}
