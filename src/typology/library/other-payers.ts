/** How many others, unlinked to each other, pay a beneficiary low amounts at no pace, and how many keep coming back. */
import type { Expression, Window } from '../expression.js';
import {
  and,
  atLeast,
  compare,
  count,
  days,
  distinct,
  group,
  not,
  peak,
  residual,
  share,
  times,
  unlinked,
} from '../language.js';
import { below150, from5to60 } from './low-amounts.js';
import { regularOver } from './rhythm.js';

/** Residual payments below EUR 150. */
export const low: Window = residual({ where: below150 });
/** Steady support has one pace, a price has one amount; who pays so does not count as one of the others. */
const irregular: Expression = not(regularOver(group()));

/** Twice the confirmed others plus those for whom it is unknown, as every count of `unlinked`. */
export const others: Expression = unlinked(low, 'others', irregular);

function cameBack(part: number): Expression {
  return and(atLeast(count(group()), 2), atLeast(share(from5to60, group(), 1), part), irregular);
}
/** Those of the others who paid twice or more, half of it or more from EUR 5 to 60. */
export const returning: Expression = unlinked(residual(), 'others', cameBack(0.5));
/** The same, three quarters of it or more. */
export const returningLow: Expression = unlinked(residual(), 'others', cameBack(0.75));

/** Two in five or more of the others come back. Of those who answer an appeal or buy once, few do. */
export const mostReturn: Expression = atLeast(times(5, returning), times(2, others));

/** At most two thirds of the payers pay within any sixty days: an appeal is answered within weeks. */
const atOnce: Expression = peak(
  distinct('counterparty', residual({ within: days(60), where: below150 })),
  low,
);
export const notAtOnce: Expression = compare(times(3, atOnce), '<=', times(2, distinct('counterparty', low)));
