/** Rule R4: no more leads than people can read, and never fewer of those who may need protection and stand out or are known to be young. */
import type { Role } from '../intake/payment.js';
import { reachesFloor } from './bands.js';
import { compareStrength, type Rankable } from './rank.js';
import type { Weights } from './weights.js';

/** A share of payers as an exact fraction, so that 0.0029 of 10,000 is 29 and not 28. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** One lead per 2,000 payers. */
export const defaultShare: Share = { numerator: 5n, denominator: 10_000n };

/** Reads `0.0005`; `undefined` unless it is a decimal above 0 and at most 1, with at most 12 decimals. */
export function parseShare(text: string): Share | undefined {
  const match = /^([01])(?:\.(\d{1,12}))?$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', decimals = ''] = match;
  const share = { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
  return share.numerator > 0n && share.numerator <= share.denominator ? share : undefined;
}

/** How many leads each role may have; the number of payers of the run decides for both roles. */
export function budgetPerRole(payers: number, share: Share): number {
  return Math.max(1, Number((share.numerator * BigInt(payers)) / share.denominator));
}

export interface Cut<L> {
  readonly kept: readonly L[];
  readonly belowFloor: number;
  /** Above the floor and beyond the budget, to be printed. */
  readonly beyondBudget: Readonly<Record<Role, number>>;
  /** The same parties, the strongest first, and the weakest that came before them. */
  readonly edge: Readonly<Record<Role, CutEdge<L>>>;
}

export interface CutEdge<L> {
  readonly left: readonly L[];
  /** Undefined where nobody was kept by strength. */
  readonly weakestKept: L | undefined;
}

/** What the budget reads of a lead. */
export interface Budgeted extends Rankable {
  readonly isBudgeted: boolean;
}

/** Of the parties above the floor keeps those that no budget cuts and, of the others together, the strongest of each role. */
export function cutToBudget<L extends Budgeted>(
  scored: readonly L[],
  perRole: number,
  weights: Weights,
): Cut<L> {
  const above = scored.filter((lead) => reachesFloor(lead.score, weights));
  const kept = above.filter((lead) => !lead.isBudgeted);
  const edgeOf = (role: Role): CutEdge<L> => {
    const ordinary = above.filter((lead) => lead.role === role && lead.isBudgeted).toSorted(compareStrength);
    const within = ordinary.slice(0, perRole);
    kept.push(...within);
    return { left: ordinary.slice(perRole), weakestKept: within.at(-1) };
  };
  const edge = { payer: edgeOf('payer'), beneficiary: edgeOf('beneficiary') };
  const beyondBudget = { payer: edge.payer.left.length, beneficiary: edge.beneficiary.left.length };
  return { kept, belowFloor: scored.length - above.length, beyondBudget, edge };
}
