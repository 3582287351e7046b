/**
 * Kinship that a payer states and that sets nothing aside in the payer's own stream. In the beneficiary's stream the same
 * word does (declared-kin), so that whoever reads both has to be told why.
 */
import { kinships, type Relationship, type Role } from '../intake/payment.js';
import { othersKeepPaying } from '../typology/library/declared-kin.js';
import type { PaymentLine } from './lead-explanation.js';
import { partyOf } from './one-party.js';

const kin: readonly Relationship[] = kinships;

export interface KinNotTaken {
  readonly counterparty: string;
  /** Positions of the counted payments with which kinship is stated. */
  readonly payments: readonly number[];
  /** `others`: two or more unlinked others keep paying the same person. `few`: less than half of the payments say so. */
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
    const payment = payments[at];
    const party = payment && partyOf(payment);
    if (party === undefined || payment?.relationship === undefined || !kin.includes(payment.relationship))
      continue;
    const known = found.get(party) ?? { payments: [], others: false };
    known.payments.push(at);
    known.others ||= role === 'payer' && othersAt(at) >= othersKeepPaying;
    found.set(party, known);
  }
  return [...found].map(([counterparty, { payments: stated, others }]) => ({
    counterparty,
    payments: stated,
    because: others ? 'others' : 'few',
  }));
}
