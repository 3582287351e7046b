/**
 * Facts that no definition makes: told of a party by a list, by what people decided, or by what stands in the streams
 * of several parties. A value holds from its instant on, until the next of its kind about the same party (T3).
 */
import type { Role } from '../intake/payment.js';
import type { Instant } from '../time.js';

export const givenKinds = [
  'listed',
  'beside-wide-payers',
  'collector-pays-collector',
  'collector-variants',
  'near-outcome',
  'paid-beside-collectors',
  'paid-by-outcomes',
  'paid-by-wide-payers',
  'restart-after-exit',
  'several-collecting-names',
] as const;
export type GivenKind = (typeof givenKinds)[number];

export interface GivenFact {
  readonly kind: GivenKind;
  readonly role: Role;
  readonly party: number;
  readonly at: Instant;
  readonly value: number;
}

interface Standing {
  /** In which role somebody is the subject of it. */
  readonly of: readonly Role[];
  /** Which payments of its subject come into scope while it holds (S1). */
  readonly brings: 'all' | 'between-persons' | 'none';
  /** Whether the network room makes it, so that it is unknown where that has not run. */
  readonly network: boolean;
}

/**
 * Who is near an outcome or a wide payer, or is weakly tied to another collector or paid beside some, shows that in payments
 * that are in scope already; to bring in everything else would be to look at people for what others did.
 */
const standings: Readonly<Record<GivenKind, Standing>> = {
  listed: { of: ['payer', 'beneficiary'], brings: 'all', network: false },
  'beside-wide-payers': { of: ['payer'], brings: 'none', network: true },
  'collector-pays-collector': { of: ['beneficiary'], brings: 'none', network: true },
  'collector-variants': { of: ['beneficiary'], brings: 'between-persons', network: true },
  'near-outcome': { of: ['payer'], brings: 'none', network: true },
  'paid-beside-collectors': { of: ['beneficiary'], brings: 'none', network: true },
  'paid-by-outcomes': { of: ['beneficiary'], brings: 'between-persons', network: true },
  'paid-by-wide-payers': { of: ['beneficiary'], brings: 'none', network: true },
  'restart-after-exit': { of: ['payer'], brings: 'between-persons', network: true },
  'several-collecting-names': { of: ['beneficiary'], brings: 'between-persons', network: true },
};

export function asGivenKind(name: string): GivenKind | undefined {
  return givenKinds.find((kind) => kind === name);
}

/** Its place among the kinds of fact that evaluators know, which given facts begin. */
export function placeOfGiven(kind: GivenKind): number {
  return givenKinds.indexOf(kind);
}

export function isToldOf(kind: GivenKind, role: Role): boolean {
  return standings[kind].of.includes(role);
}

export function brings(kind: GivenKind): Standing['brings'] {
  return standings[kind].brings;
}

export function needsNetwork(name: string): boolean {
  const kind = asGivenKind(name);
  return kind !== undefined && standings[kind].network;
}

/** The kinds that bring payments into scope. */
export const bringing: readonly GivenKind[] = givenKinds.filter((kind) => brings(kind) !== 'none');
