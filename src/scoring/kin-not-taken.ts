/**
 * Kinship that a payer states and that sets nothing aside in the payer's own stream. In the beneficiary's stream the same
 * word does (declared-kin), so that whoever reads both has to be told why.
 */
import type { Role } from '../intake/payment.js';
import { whoReturns } from '../typology/library/who-returns.js';
import type { PaymentLine } from './lead-explanation.js';
import { isKin } from './stated-words.js';

/** The bound of `declared-kin`, which the definition keeps to itself. */
const threeReturn = whoReturns.strata.findIndex(({ name }) => name === 'three-return') + 1;

export interface KinNotTaken {
  readonly counterparty: string;
  /** Positions of the counted payments with which kinship is stated. */
  readonly payments: readonly number[];
  /** `others`: three or more unlinked others keep paying the same person. `few`: less than half of the payments say so. */
  readonly because: 'others' | 'few';
}

/** `othersAt` tells the stratum of `who-returns` of the counterparty of a payment. */
export function kinNotTaken(
  role: Role,
  payments: readonly PaymentLine[],
  counted: readonly number[],
  othersAt: (position: number) => number,
): readonly KinNotTaken[] {
  const found = new Map<string, { payments: number[]; others: boolean }>();
  for (const at of counted) {
    const { counterparty, relationship } = payments[at] ?? {};
    if (counterparty === undefined || !isKin(relationship)) continue;
    const known = found.get(counterparty) ?? { payments: [], others: false };
    known.payments.push(at);
    known.others ||= role === 'payer' && othersAt(at) >= threeReturn;
    found.set(counterparty, known);
  }
  return [...found].map(([counterparty, { payments: stated, others }]) => ({
    counterparty,
    payments: stated,
    because: others ? 'others' : 'few',
  }));
}
