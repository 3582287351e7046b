/** Rule R4: no more leads than people can read. The budget never cuts a victim route. */
import type { Role } from '../intake/payment.js';
import { reachesFloor } from './bands.js';
import { compareStrength, type Rankable } from './rank.js';
import { isVictimRoute } from './routes.js';
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
}

/** Keeps the parties above the floor and, of `review` and `undetermined` together, the strongest of each role. */
export function cutToBudget<L extends Rankable>(
  scored: readonly L[],
  perRole: number,
  weights: Weights,
): Cut<L> {
  const above = scored.filter((lead) => reachesFloor(lead.score, weights));
  const kept = above.filter((lead) => isVictimRoute(lead.route));
  const beyondBudget: Record<Role, number> = { payer: 0, beneficiary: 0 };
  for (const role of ['payer', 'beneficiary'] as const) {
    const ordinary = above
      .filter((lead) => lead.role === role && !isVictimRoute(lead.route))
      .toSorted(compareStrength);
    kept.push(...ordinary.slice(0, perRole));
    beyondBudget[role] = Math.max(0, ordinary.length - perRole);
  }
  return { kept, belowFloor: scored.length - above.length, beyondBudget };
}
