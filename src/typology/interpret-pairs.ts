/** What a payment says about its pair; fixed at the payment (P4, P5, P6). */
import { day, utcDay } from '../time.js';
import { elapsed } from './interpret-elapsed.js';
import type { Moment } from './interpret-moment.js';
import type { PaymentEvent } from './stream.js';

const censored = 180 * day * 1000;

/** The pair's payments executed at their own instant, at or before this one in stream order. */
function executedUpTo({ payments }: Moment, payment: PaymentEvent): PaymentEvent[] {
  return payments
    .slice(0, payments.indexOf(payment) + 1)
    .filter(
      ({ payer, beneficiary, status }) =>
        payer === payment.payer && beneficiary === payment.beneficiary && status === 'executed',
    );
}

function hasPair({ payer, beneficiary }: PaymentEvent): boolean {
  return payer !== -1 && beneficiary !== -1;
}

export function firstOfPair(moment: Moment, payment: PaymentEvent): boolean | undefined {
  if (!hasPair(payment)) return undefined;
  if (executedUpTo(moment, payment).some((each) => each !== payment)) return false;
  const { ledgerStart } = moment.setting;
  const since = payment.columns.customer_since_day;
  if (since !== undefined && since >= utcDay(ledgerStart)) return true;
  return payment.at >= ledgerStart + censored ? true : undefined;
}

/** Seconds; `undefined` is unknown. */
export function ageOfPair(moment: Moment, payment: PaymentEvent): number | undefined {
  if (!hasPair(payment)) return undefined;
  const start = executedUpTo(moment, payment)[0];
  if (start === undefined || firstOfPair(moment, start) === undefined) return undefined;
  return elapsed(start, payment);
}
