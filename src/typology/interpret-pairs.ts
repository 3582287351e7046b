/** What a payment says about its pair; fixed at the payment (P4, P5, P6). */
import { day, utcDay } from '../time.js';
import { elapsed } from './interpret-elapsed.js';
import { type Moment, pairKey } from './interpret-moment.js';
import type { PaymentEvent } from './stream.js';

const censored = 180 * day * 1000;

/** The first payment of the pair that was executed at its own instant, where it stands at or before this one. */
function startOf({ starts, place }: Moment, payment: PaymentEvent): PaymentEvent | undefined {
  const start = starts.get(pairKey(payment));
  const at = (each: PaymentEvent): number => place.get(each) ?? -1;
  return start === undefined || at(start) > at(payment) ? undefined : start;
}

function hasPair({ payer, beneficiary }: PaymentEvent): boolean {
  return payer !== -1 && beneficiary !== -1;
}

export function firstOfPair(moment: Moment, payment: PaymentEvent): boolean | undefined {
  if (!hasPair(payment)) return undefined;
  const start = startOf(moment, payment);
  if (start !== undefined && start !== payment) return false;
  const { ledgerStart } = moment.setting;
  const since = payment.columns.customer_since_day;
  if (since !== undefined && since >= utcDay(ledgerStart)) return true;
  return payment.at >= ledgerStart + censored ? true : undefined;
}

/** Seconds; `undefined` is unknown. */
export function ageOfPair(moment: Moment, payment: PaymentEvent): number | undefined {
  if (!hasPair(payment)) return undefined;
  const start = startOf(moment, payment);
  if (start === undefined || firstOfPair(moment, start) === undefined) return undefined;
  return elapsed(start, payment);
}
