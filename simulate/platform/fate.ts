import type { Status } from '../../src/intake/payment.js';
import type { Weighted } from '../random.js';
import type { Draws } from './draws.js';
import { dayMs } from './window.js';

/** What the platform does with a payment. */
export interface Fate {
  readonly status: Status;
  readonly at: number;
  readonly reason: string;
}

type Refusal = 'funds' | 'limit' | 'technical' | 'compliance' | 'name_mismatch';

function refusals(compliance: number, names: number): Weighted<Refusal> {
  return [
    ['funds', 48],
    ['limit', 16],
    ['technical', 22],
    ['compliance', compliance],
    ['name_mismatch', names],
  ];
}

/** Up to which share of a draw a payment is refused, only attempted, returned; and why it is refused. */
interface Shares {
  readonly refused: number;
  readonly attempted: number;
  readonly returned: number;
  readonly why: Weighted<Refusal>;
}

export const abroad: Shares = { refused: 0.024, attempted: 0.03, returned: 0.038, why: refusals(9, 5) };
/** Where a payer meets many strangers the checks refuse twice as often. */
const abroadWatched: Shares = { ...abroad, why: refusals(18, 5) };
export const atHome: Shares = { refused: 0.02, attempted: 0.026, returned: 0.03, why: refusals(2, 1) };
const abroadReturns = ['unclaimed', 'account_closed', 'name_mismatch'] as const;

export interface Crossing {
  readonly abroad: boolean;
  readonly watched: boolean;
  readonly sure: boolean;
}

export function fateOf(draws: Draws, at: number, crossing: Crossing): Fate {
  const share = crossing.sure ? 1 : draws.share();
  const shares = crossing.abroad ? (crossing.watched ? abroadWatched : abroad) : atHome;
  if (share < shares.refused) {
    const reason = draws.weighted(shares.why);
    return { status: 'refused', at: at + draws.below(90) * 1000, reason };
  }
  if (share < shares.attempted) return { status: 'attempted', at, reason: '' };
  if (share < shares.returned) {
    const reason = crossing.abroad ? draws.pick(abroadReturns) : 'customer_request';
    return { status: 'returned', at: at + draws.between(1, 20) * dayMs, reason };
  }
  return { status: 'executed', at, reason: '' };
}
