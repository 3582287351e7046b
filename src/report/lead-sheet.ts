/** One lead of a report: everything a reader is told of it, as plain data. */
import type { Role } from '../intake/payment.js';
import type { KinNotTaken } from '../scoring/kin-not-taken.js';
import type { OthersAt, PaymentLine } from '../scoring/lead-explanation.js';
import type { NamedAges } from '../scoring/named-ages.js';
import type { RestsOnOthers } from '../scoring/others-share.js';
import type { Standing } from '../scoring/payment-standing.js';
import type { RouteAudit } from '../scoring/route-audit.js';
import type { Route } from '../scoring/routes.js';
import type { ScoreKind } from '../scoring/score-names.js';
import type { BandName } from '../scoring/weights.js';
import type { Instant } from '../time.js';
import type { Words } from '../typology/definition.js';
import type { SheetBand } from './bands.js';
import type { PaidByVictims, ProtectedOthers } from './standing-of-others.js';

export interface SheetPayment extends PaymentLine {
  /** From 1, by which the reasons name it. */
  readonly number: number;
  readonly isSetAside: boolean;
  readonly standing: Standing;
  /** How many of the reasons that count rest on it. */
  readonly reasons: number;
}

/** A step of a waterfall that adds to the score, takes from it, or is shown though it weighs nothing. */
export interface SheetStep {
  readonly id: string;
  readonly title: Words;
  readonly reason: Words;
  /** 0 known not to hold; else of `strata`. */
  readonly stratum: number;
  readonly strata: number;
  readonly stratumName: Words | undefined;
  /** Tenths of a deciban. */
  readonly counted: number;
  /** Whether it speaks for the score, even where the cap of its kind leaves it nothing to add. */
  readonly isReason: boolean;
  /** What time and caps took. */
  readonly notes: readonly Words[];
  /** Around whom how many signs of a tally are found, and which: they are what such a reason is. */
  readonly signs: readonly Words[];
  readonly measured: readonly Words[];
  /** Of these what a sentence holds. */
  readonly brief: readonly Words[];
  /** What counterparties' own payments say. */
  readonly told: readonly Words[];
  /** Whether others' payments show it, of which those here are this party's own to the same people. */
  readonly isOfOthers: boolean;
  /** Numbers of the payments that it rests on. */
  readonly payments: readonly number[];
  /** Numbers of named payments beside these: out of scope, or set aside. */
  readonly beside: readonly number[];
  /** What the network room found of the people concerned, with the payments that show it, which may be others'. */
  readonly shownBy: readonly Words[];
  /** Of the payments that it rests on, with how many what it reads is stated. */
  readonly stated: readonly Words[];
}

export interface SheetWaterfall {
  readonly prior: number;
  readonly steps: readonly SheetStep[];
  readonly givenBack: number;
  readonly total: number;
}

export interface SheetSetAside {
  readonly counterparty: string;
  readonly payments: readonly number[];
  /** Of each explanation that holds. */
  readonly because: readonly { readonly title: Words; readonly reason: Words; readonly question: Words }[];
  /** Numbers of those that are a fast series of low payments. */
  readonly fastSeries: readonly number[];
}

/** Kinship that the payer states and that is not taken as an explanation here. */
export interface SheetKin {
  readonly counterparty: string;
  /** Numbers of payments. */
  readonly payments: readonly number[];
  readonly because: KinNotTaken['because'];
}

export interface SheetDeciders {
  readonly band: Words;
  readonly indicators: readonly Words[];
  /** Ids of beneficiaries; what others do at each decides. */
  readonly others: readonly string[];
  /** Numbers of payments. */
  readonly payments: readonly number[];
}

export interface SheetUnknown {
  readonly fact: Words;
  readonly missing: number;
  readonly of: number;
}

/** Titles of what was looked for, by what came of it. */
export interface SheetChecks {
  readonly counts: readonly Words[];
  /** Found, and without weight in this score. */
  readonly shown: readonly Words[];
  readonly notFound: readonly Words[];
  /** Some of it is there, and less than is asked: each with its numbers. */
  readonly below: readonly Words[];
  readonly unknown: readonly Words[];
  /** Not looked for, since no list is in force. */
  readonly noList: readonly Words[];
  /** Ordinary explanations that were tried on each counterparty, and how many each explains. */
  readonly explanations: readonly { readonly title: Words; readonly explains: number }[];
}

export interface LeadSheet {
  readonly asOf: Instant;
  readonly partyId: string;
  readonly role: Role;
  /** Only where names were asked for. */
  readonly names: readonly string[] | undefined;
  /** ISO date, of a payer. */
  readonly customerSince: string | undefined;
  readonly namedAges: readonly NamedAges[];
  readonly route: Route;
  /** From 1 within role and route. */
  readonly rank: number;
  readonly score: number;
  /** Which of the two scores that is. */
  readonly scoreKind: ScoreKind;
  readonly band: BandName;
  readonly bandWords: Words;
  readonly bandLimits: SheetBand;
  readonly action: Words;
  readonly minutes: number;
  readonly isFragile: boolean | undefined;
  /** Of a lead most of which is told of others. */
  readonly restsOnOthers: RestsOnOthers | undefined;
  readonly othersAt: readonly OthersAt[];
  /** What the other leads of a report say of the people in the payments; nothing where one lead is told by itself. */
  readonly protectedOthers: readonly ProtectedOthers[];
  readonly paidByVictims: readonly PaidByVictims[];
  /** What alone decides the band, by the band that is left without it. */
  readonly deciders: readonly SheetDeciders[];
  /** Why it is in this queue and in no other. */
  readonly routeAudit: RouteAudit;
  readonly isTopWithheld: boolean;
  readonly alertAt: Instant | undefined;
  readonly firstHitAt: Instant | undefined;
  readonly lastHitAt: Instant | undefined;
  /** The latest payment behind the reasons of the score that the route rests on: a queue to protect is read by it. */
  readonly routeSignAt: Instant | undefined;
  /** Executed, in scope and not set aside: what the score reads. */
  readonly counted: {
    readonly payments: number;
    readonly counterparties: number;
    /** Minor units of `currency`; undefined without a rate. */
    readonly total: number | undefined;
    readonly currency: string;
  };
  /** What the list says of the party itself that asks for protection. */
  readonly protective: readonly Words[];
  readonly payments: readonly SheetPayment[];
  /** Other payments of the party, out of scope and with other people, on which nothing here rests. */
  readonly notShown: number;
  readonly setAside: readonly SheetSetAside[];
  readonly kin: readonly SheetKin[];
  readonly pattern: SheetWaterfall;
  /** Undefined without a sign of a victim. */
  readonly victim: SheetWaterfall | undefined;
  readonly priors: readonly { readonly prior: number; readonly score: number; readonly band: Words }[];
  readonly listed: readonly Words[];
  /** What the network room found of the party and of those whom it pays. */
  readonly network: readonly Words[];
  readonly others: readonly Words[];
  readonly checks: SheetChecks;
  readonly unknown: readonly SheetUnknown[];
  readonly cautions: readonly Words[];
  readonly questions: readonly Words[];
  readonly versions: Words;
}
