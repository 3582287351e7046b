/** How one payer of a beneficiary pays it: what is counted of the others, and on the collector side of all. */
import type { Expression } from '../expression.js';
import {
  amount,
  and,
  atLeast,
  compare,
  count,
  days,
  gapShare,
  greatest,
  group,
  is,
  least,
  share,
  span,
  times,
} from '../language.js';
import { below150, from5to60 } from './low-amounts.js';
import { privateNeed, trade, understood } from './stated-purposes.js';

/** Half or more of what one payer sent is from EUR 5 to 60. */
export const halfLowest: Expression = atLeast(share(from5to60, group(), 1), 0.5);

/** Three quarters or more of what one payer sent are from EUR 5 to 60. */
export const mostLowest: Expression = atLeast(share(from5to60, group(), 1), 0.75);

/** Paid twice or more. */
export const twice: Expression = atLeast(count(group()), 2);

/** Enough payments for a pace to be none by chance. */
export const fivePayments: Expression = atLeast(count(group()), 5);

/**
 * Times between payments that lie all over: a quarter or fewer are near the median. A share that counts of gaps, not
 * their length, is the same for whoever sends three times as often.
 */
export const unpaced: Expression = compare(gapShare(50, 200, group(), 4), '<=', 0.25);

/**
 * First and last payment lie within 150 days. How often somebody sends moves no first or last payment, so that whoever
 * sends three times as often is the same.
 */
export const withinWeeks: Expression = compare(span(group()), '<=', days(150));

/** First and last payment lie half a year apart or more, as those of support do; sending more often moves neither. */
export const halfAYear: Expression = atLeast(span(group()), days(180));

/** Calls the other side a partner, at one payment or more. */
export const saysPartner: Expression = atLeast(count(group({ where: is('relationship', 'partner') })), 1);
/** Calls the relation one of business. */
export const saysBusiness: Expression = atLeast(count(group({ where: is('relationship', 'business') })), 1);

/** States a purpose that is understood. */
export const states: Expression = atLeast(count(group({ where: understood })), 1);
/** Half of the understood purposes or more are of trade, work, travel or giving to a cause. */
export const statesTrade: Expression = atLeast(share(trade, group({ where: understood }), 1), 0.5);
/** Most of them are needs of a family, or presents. */
export const statesPrivateNeeds: Expression = compare(
  share(privateNeed, group({ where: understood }), 1),
  '>',
  0.5,
);

/**
 * The greatest payment is six times the least or more, and one is low. Amounts repeated change neither, so that
 * whoever sends three times as often is the same.
 */
export const varies: Expression = and(
  atLeast(count(group({ where: below150 })), 1),
  atLeast(greatest(amount, group()), times(6, least(amount, group()))),
);
