/** Where a party goes (rules R1-R4, S5): a second dimension beside the score, never a deletion. */
import { unreachable } from '../errors.js';
import type { Role } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';
import type { GivenKind } from '../typology/given-facts.js';
import { reachesAlert, reachesFloor } from './bands.js';
import type { Weights } from './weights.js';

export const routes = [
  'review',
  'possible-extortion-victim',
  'possible-fraud-victim',
  'possible-victim-beneficiary',
  'undetermined',
] as const;
export type Route = (typeof routes)[number];

/** A victim indicator's id is the route that it opens. */
export const victimIndicators = ['possible-extortion-victim', 'possible-fraud-victim'] as const;
export type VictimIndicator = (typeof victimIndicators)[number];

/** The fact of a beneficiary by which R3 reads each of its payments by itself. */
export const severalNames: GivenKind = 'collector-variants';

/** The party's ages at the payments of its role where they are known. */
export interface KnownAges {
  readonly least: number;
  readonly greatest: number;
  /** Whether it is unknown at some payment. */
  readonly missing: boolean;
}

/** What the route of one party in one role depends on. Scores are tenths of a deciban. */
export interface Standing {
  readonly role: Role;
  readonly pattern: number;
  readonly victim: number;
  /** The strongest victim hit; undefined without one. */
  readonly victimIndicator: VictimIndicator | undefined;
  /** Undefined when the age is known at no payment. */
  readonly ages: KnownAges | undefined;
  /**
   * A beneficiary paid under several clearly different names, as the network room finds them: each may be another person,
   * so that an age known at one payment says nothing of who is paid by the next.
   */
  readonly severalNames: boolean;
}

/** `restricted`: a minor, who is not scored and bears no pattern. */
export type Placement =
  | { readonly kind: 'restricted' }
  | {
      readonly kind: 'routed';
      readonly route: Route;
      readonly score: number;
      /** Whether the budget may leave the party out (R4). */
      readonly isBudgeted: boolean;
    };

export const adult = 18;
export const youngUntil = 25;

/** Minors are restricted before a route is asked for. */
function mayBeYoung({ ages, severalNames }: Standing): boolean {
  if (ages === undefined) return true;
  return severalNames ? ages.missing || ages.least <= youngUntil : ages.greatest <= youngUntil;
}

function beneficiaryRoute(standing: Standing, weights: Weights): Route {
  return reachesFloor(standing.pattern, weights) && mayBeYoung(standing)
    ? 'possible-victim-beneficiary'
    : 'review';
}

/**
 * Tenths of a deciban by which a pattern beside signs of a victim lies above the alert to count as one: what others who are
 * pressed pay to the same person alone reaches the alert, and seldom more.
 */
export const aboveAlert = 50;

/** Whether the pattern of a payer with signs of a victim is for a trained reader to weigh against them (R2). */
export function standsBesideSigns(pattern: number, weights: Weights): boolean {
  return reachesAlert(pattern - aboveAlert, weights);
}

function payerRoute(standing: Standing, weights: Weights): Route {
  const { victim, victimIndicator, pattern } = standing;
  if (victimIndicator === undefined || !reachesFloor(victim, weights)) return 'review';
  return standsBesideSigns(pattern, weights) ? 'undetermined' : victimIndicator;
}

/** Whether a route protects somebody: it is read in protective words, and its score is the greater of the two (R4). */
export function isVictimRoute(route: Route): boolean {
  switch (route) {
    case 'review':
    case 'undetermined':
      return false;
    case 'possible-extortion-victim':
    case 'possible-fraud-victim':
    case 'possible-victim-beneficiary':
      return true;
    default:
      return unreachable(route);
  }
}

/**
 * Most beneficiaries' ages are known to nobody. Below the alert band one in some hundreds would stand in a queue to be read
 * today, which then nobody reads: there the budget takes the strongest, as of everybody else.
 */
function isBudgeted(route: Route, { ages, pattern }: Standing, weights: Weights): boolean {
  if (!isVictimRoute(route)) return true;
  const knownYoung = ages !== undefined && ages.least <= youngUntil;
  return route === 'possible-victim-beneficiary' && !knownYoung && !reachesAlert(pattern, weights);
}

export function placementOf(standing: Standing, weights: Weights): Placement {
  if (standing.ages !== undefined && standing.ages.least < adult) return { kind: 'restricted' };
  const route =
    standing.role === 'payer' ? payerRoute(standing, weights) : beneficiaryRoute(standing, weights);
  const score = isVictimRoute(route) ? Math.max(standing.pattern, standing.victim) : standing.pattern;
  return { kind: 'routed', route, score, isBudgeted: isBudgeted(route, standing, weights) };
}

/** What a reader does first on a route that the bands do not speak of (R5). */
export interface RouteAction {
  readonly action: Words;
  /** Reading time to plan for. */
  readonly minutes: number;
}

/** `review` follows the action of its band; nobody who may need protection waits for stronger leads. */
export const routeActions: Readonly<Record<Exclude<Route, 'review'>, RouteAction>> = {
  'possible-extortion-victim': {
    action: {
      en: 'protection queue, read today: this person may be under threat and may need help before anything else is asked',
      fr: "file de protection, lire aujourd'hui : cette personne est peut-être menacée et peut avoir besoin d'aide avant toute question",
    },
    minutes: 20,
  },
  'possible-fraud-victim': {
    action: {
      en: 'protection queue, read today: this person may be losing money to a fraud and may need to be warned',
      fr: "file de protection, lire aujourd'hui : cette personne perd peut-être son argent dans une fraude et doit peut-être être prévenue",
    },
    minutes: 20,
  },
  'possible-victim-beneficiary': {
    action: {
      en: 'protection queue, read today: whether this person collects, or is made to, is unknown; pass nothing on without saying so',
      fr: "file de protection, lire aujourd'hui : on ignore si cette personne encaisse ou y est contrainte ; ne rien transmettre sans le dire",
    },
    minutes: 30,
  },
  undetermined: {
    action: {
      en: 'read today, first by a trained reviewer and in protective words: both a pattern and signs of a victim are strong',
      fr: "lire aujourd'hui, d'abord par une personne formée et en termes protecteurs : un profil et des signes d'une victime sont forts l'un et l'autre",
    },
    minutes: 40,
  },
};

export const routeWords: Readonly<Record<Route, Words>> = {
  review: { en: 'ordinary review', fr: 'examen ordinaire' },
  'possible-extortion-victim': {
    en: 'may be a victim of extortion: protection first',
    fr: "peut-être victime d'extorsion : protéger d'abord",
  },
  'possible-fraud-victim': {
    en: 'may be a victim of fraud: protection first',
    fr: "peut-être victime d'une fraude : protéger d'abord",
  },
  'possible-victim-beneficiary': {
    en: 'role unknown: may be a victim',
    fr: 'rôle inconnu : peut-être une victime',
  },
  undetermined: {
    en: 'undetermined: a pattern and signs of a victim; a trained reader reads first, protective wording',
    fr: "indéterminé : un profil et des signes d'une victime ; lecture d'abord par une personne formée, termes protecteurs",
  },
};
