/** What an explanation of one party is written from: plain data, filled from a ledger and an evaluation at T. */
import type { ListedAs } from '../intake/listed.js';
import type {
  Channel,
  PurposeCategory,
  RefusalClass,
  Relationship,
  Role,
  Status,
} from '../intake/payment.js';
import type { Money } from '../money.js';
import type { NetworkFact, Tie } from '../network/facts/network-fact.js';
import type { Instant, Precision } from '../time.js';
import type { SignWords } from '../typology/definition.js';
import type { Expression } from '../typology/expression.js';
import type { KinNotTaken } from './kin-not-taken.js';
import type { Lead } from './lead.js';
import type { NamedAges } from './named-ages.js';
import type { Waterfall } from './waterfall.js';
import type { BandName } from './weights.js';

/** A status that a payment took on after it was made. */
export interface StatusStep {
  readonly status: Status;
  readonly at: Instant;
  /** No time was given with it. */
  readonly flagged: boolean;
}

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
  /** The first record of the same party, where this payment names another of its records. */
  readonly oneWith?: string;
  /** Only where names were asked for, and one is known. */
  readonly counterpartyName?: string;
  /** Minor units of the reference currency; undefined without a rate. */
  readonly reference: number | undefined;
  /** Later statuses up to T, the last of which is `status`. */
  readonly changes: readonly StatusStep[];
  /** On the payer's clock, Monday the first weekday; undefined where the time of day or the clock is unknown. */
  readonly hour: number | undefined;
  readonly weekday: number | undefined;
  readonly channel: Channel | undefined;
  readonly payerCountry: string | undefined;
  readonly beneficiaryCountry: string | undefined;
  /** Known to go to a country that is not on the list, so that it counts only where something of a party asks for it (S1). */
  readonly isBeyondList: boolean;
  readonly payoutCity: string | undefined;
  readonly payoutAgent: string | undefined;
  /** Country of the address on the net from which it was ordered. */
  readonly ipCountry: string | undefined;
  /** As the payer states them; of a purpose its category alone. */
  readonly relationship: Relationship | undefined;
  readonly purpose: PurposeCategory | undefined;
  /** Of a payment that was refused or returned when it was given. */
  readonly refusal: RefusalClass | undefined;
  /** Never a birth date: these bands are all that is told of one. */
  readonly beneficiaryAge: AgeBand;
  readonly file: string;
  /** 1-based line of that file. */
  readonly line: number;
}

/** Payments of a pair that an explanation took out of the evidence. */
export interface SetAside {
  readonly counterparty: string;
  /** Ids of the explanations that hold, in catalogue order. */
  readonly explanations: readonly string[];
  /** Positions in `PartyExplanation.payments`. */
  readonly payments: readonly number[];
  /** The first fast series of low payments among them, by position: an explanation may set aside what is one. */
  readonly fastSeries: readonly number[];
}

export const unknownKinds = [
  'hours',
  'relationship',
  'payer-birth-date',
  'beneficiary-birth-date',
  'age-under-a-name',
  'first-seen',
  'reference-amount',
  'beneficiary-country',
  'counterparty',
  'links-between-payers',
] as const;
export type UnknownKind = (typeof unknownKinds)[number];

/** How many of the payments that count (of the other payers, for `links-between-payers`) lack the fact. */
export interface UnknownFact {
  readonly kind: UnknownKind;
  readonly missing: number;
  readonly of: number;
}

/** Limits that the evaluation met (rules W4, N4, W7), and what an earlier run read otherwise (X1). */
export const cautions = [
  'window-capped',
  'hub',
  'told-of-hub',
  'left-out-in-part',
  'total-too-large',
  'other-definitions',
  'other-rows',
] as const;
export type Caution = (typeof cautions)[number];

/** Everything the explanation was computed with, by version (X1). */
export interface Versions {
  readonly weights: string;
  readonly lists: number;
  readonly outcomes: number;
  readonly rates: number;
  readonly corridors: number;
  readonly partyMap: number;
  readonly nameFrequency: number;
  readonly maxSeq: number;
}

/** An entry of the institution's list that names the party itself or one of its counterparties. */
export interface ListedEntry {
  readonly partyId: string;
  readonly role: Role;
  /** Whether it names the party that is explained. */
  readonly own: boolean;
  readonly listedAs: ListedAs;
  readonly source: string;
  readonly sourceGrade: string | undefined;
  readonly handling: string | undefined;
  readonly knownFrom: Instant;
  readonly validFrom: Instant | undefined;
  readonly validTo: Instant | undefined;
  /** The identifier by which the ledger's record was found. */
  readonly matchedBy: string;
  readonly line: number;
}

/** What a silence is measured from: the payment after which nothing of its kind followed, or what followed late. */
export interface SilenceSeen {
  readonly asOf: Instant;
  readonly role: Role;
  readonly last: PaymentLine;
  /** The next payment of the same kind; undefined where there is none up to T. */
  readonly next: PaymentLine | undefined;
  /** Payments shown that were made since and are not of that kind: set aside, out of scope or not executed. */
  readonly passedOver: number;
}

/** What the network room found of the party itself or of one of its counterparties, as it holds at T. */
export interface NetworkNote {
  readonly kind: NetworkFact['kind'];
  readonly role: Role;
  readonly partyId: string;
  readonly own: boolean;
  /** Its grade, 1 or above, and since when. */
  readonly value: number;
  readonly at: Instant;
  /** Names, payers or records that it counts. */
  readonly count: number;
  readonly by: readonly Tie[];
  /** Printed ids of the other parties that it is about. */
  readonly about: readonly string[];
  /** Ids of payments that show it, which may be of others. */
  readonly payments: readonly string[];
  /** When what it rests on was last decided. */
  readonly since?: Instant;
}

/** One part of a tally, and whether it holds of the counterparty concerned; undefined where it is unknown. */
export interface SignSeen {
  readonly words: SignWords;
  readonly holds: boolean | undefined;
}

/** Of a tally: the counterparty of whom most signs hold, by its printed id. */
export interface SignsSeen {
  readonly counterparty: string;
  readonly signs: readonly SignSeen[];
}

/** The value of one outermost measure of an indicator's strata: `3`, `7/2`, `true` or `unknown`. */
export interface Measured {
  readonly measure: Expression;
  readonly value: string;
  /** Of a share, how many payments of how many of which it is known. */
  readonly share?: { readonly part: number; readonly of: number };
  /** Of an `absent` with a payment before it. */
  readonly silence?: SilenceSeen;
  /** Of a tally by counterparty. */
  readonly signs?: SignsSeen;
}

export const ageBands = ['under-18', '18-25', 'older', 'unknown'] as const;
/** An age in completed years on the day of a payment, as coarsely as a route reads it (R3, S5). */
export type AgeBand = (typeof ageBands)[number];
/** At how many payments each stands. */
export type AgeCounts = Readonly<Record<AgeBand, number>>;

/** What alone decides the band of a lead, and the band without it (E7). */
export type LeadDecider =
  | { readonly kind: 'indicator'; readonly indicator: number; readonly band: BandName }
  /** What others do at one beneficiary, by its printed id. */
  | { readonly kind: 'others'; readonly counterparty: string; readonly band: BandName }
  /** Position in `payments`. */
  | { readonly kind: 'payment'; readonly payment: number; readonly band: BandName };

/** A counterparty of which a fact holds that an indicator reads. */
export interface ToldOf {
  readonly counterparty: string;
  /** Id of the fact definition and its stratum, 1 or above. */
  readonly fact: string;
  readonly stratum: number;
}

/** One other payer of a beneficiary. */
export interface OtherPayer {
  /** As printed: shown to nobody but to lead to this payer's own lead, where there is one. */
  readonly partyId: string;
  /** Executed, to this beneficiary. */
  readonly payments: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** Minor units of the reference currency; undefined without any rate. */
  readonly total: number | undefined;
  /** How many countries they pay from; which is not told. */
  readonly countries: number;
  /** Payments with which kinship is stated. */
  readonly kin: number;
}

/** Who else pays a beneficiary of whom something is told to a payer. */
export interface OthersAt {
  readonly counterparty: string;
  readonly payers: number;
  /** Those with most payments. */
  readonly shown: readonly OtherPayer[];
}

/** What can be said of any party of a ledger, scored or not. */
export interface PartyExplanation {
  readonly asOf: Instant;
  readonly partyId: string;
  readonly role: Role;
  readonly versions: Versions;
  /** Only where names were asked for. */
  readonly names: readonly string[] | undefined;
  /**
   * Payments of the role up to T, in stream order: those of pairs with one in scope and those that stand beside a hit, or
   * all of them where none is in scope.
   */
  readonly payments: readonly PaymentLine[];
  /** How many others there are: what nothing here rests on is nobody's to read. */
  readonly notShown: number;
  /** Positions of the payments in scope that stand executed and that nothing sets aside: what a lead's numbers count. */
  readonly counted: readonly number[];
  readonly setAside: readonly SetAside[];
  readonly kinNotTaken: readonly KinNotTaken[];
  /** At how many payments of its role, shown or not, the party was how old. */
  readonly ages: AgeCounts;
  /** Of a beneficiary: whether R3 takes each of its names for another person. */
  readonly severalNames: boolean;
  /** Of beneficiaries paid under several names: the party itself, or those it pays. */
  readonly namedAges: readonly NamedAges[];
  /** ISO date, of a payer, the earliest that its payments give. */
  readonly customerSince: string | undefined;
  readonly listed: readonly ListedEntry[];
  readonly network: readonly NetworkNote[];
  readonly unknown: readonly UnknownFact[];
  readonly cautions: readonly Caution[];
}

export interface LeadExplanation extends PartyExplanation {
  readonly lead: Lead;
  readonly pattern: Waterfall;
  readonly victim: Waterfall;
  /** By indicator (position in the catalogue), of the epoch that counts: positions in `payments`. */
  readonly behind: ReadonlyMap<number, readonly number[]>;
  /** The same of named payments on which the hit rests beside those: outside the scope, or set aside. */
  readonly beside: ReadonlyMap<number, readonly number[]>;
  /** Empty for a lead that is not fragile. */
  readonly deciders: readonly LeadDecider[];
  readonly measured: ReadonlyMap<number, readonly Measured[]>;
  /** Of what is known not to hold: the measures of its least stratum. */
  readonly nearest: ReadonlyMap<number, readonly Measured[]>;
  readonly told: ReadonlyMap<number, readonly ToldOf[]>;
  /** Empty where nothing that counts is told of others, or only a score was asked for. */
  readonly others: readonly OthersAt[];
}

/** Why a party has no score: under 18 (S5), everything in scope explained (S2), or nothing in scope (S1). */
export const unscoredKinds = [
  'minor',
  'minor-out-of-scope',
  'explained',
  'out-of-scope',
  'no-payment',
] as const;
export type UnscoredKind = (typeof unscoredKinds)[number];

export interface UnscoredExplanation extends PartyExplanation {
  readonly unscored: UnscoredKind;
}

export function isUnscored(
  explanation: LeadExplanation | UnscoredExplanation,
): explanation is UnscoredExplanation {
  return 'unscored' in explanation;
}
