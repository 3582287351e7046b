/** How many others, unlinked to each other, pay a beneficiary low amounts at no pace, and how many keep coming back. */
import type { Expression, Window } from '../expression.js';
import {
  and,
  atLeast,
  compare,
  days,
  distinct,
  group,
  not,
  or,
  peak,
  residual,
  times,
  unlinked,
} from '../language.js';
import { below150 } from './low-amounts.js';
import {
  fivePayments,
  halfAYear,
  halfLowest,
  mostLowest,
  saysBusiness,
  saysPartner,
  states,
  statesPrivateNeeds,
  statesTrade,
  twice,
  unpaced,
  varies,
  withinWeeks,
} from './payer-manners.js';
import { regularOver } from './rhythm.js';

/** Residual payments below EUR 150. */
export const low: Window = residual({ where: below150 });
/** Steady support has one pace, a price has one amount; who pays so does not count as one of the others. */
const irregular: Expression = not(regularOver(group()));

/** Twice the confirmed others plus those for whom it is unknown, as every count of `unlinked`. */
export const others: Expression = unlinked(low, 'others', irregular);

/** Those of the others half of whose payments or more are from EUR 5 to 60 and who paid twice or more. */
export const returning: Expression = unlinked(residual(), 'others', and(twice, halfLowest, irregular));

/** Those of them whose times between payments lie all over. */
export const atNoPace: Expression = unlinked(residual(), 'others', and(fivePayments, halfLowest, unpaced));

/** Those of the returning whose first and last payment lie within 150 days. */
export const forWeeks: Expression = unlinked(
  residual(),
  'others',
  and(twice, withinWeeks, halfLowest, irregular),
);

/** Half or more of those who return. */
export const mostForWeeks: Expression = and(atLeast(forWeeks, 2), atLeast(times(2, forWeeks), returning));

/** Those of the others who state a purpose that is understood. */
export const stating: Expression = unlinked(low, 'others', and(states, irregular));
/** Those of them half of whose understood purposes or more are of trade, work, travel or giving to a cause. */
export const trading: Expression = unlinked(low, 'others', and(statesTrade, irregular));
/** The rest of them, who state mostly needs of a family, or presents. */
export const forPrivateNeeds: Expression = unlinked(low, 'others', and(statesPrivateNeeds, irregular));

/** Those of all others, steady ones included, who call the beneficiary their partner. */
export const callingPartner: Expression = unlinked(residual(), 'others', saysPartner);

/** Those of all others most of whose understood purposes are of trade, or who call the relation one of business. */
export const tradingWith: Expression = unlinked(residual(), 'others', or(statesTrade, saysBusiness));

/** Those of all others, steady ones included, who state a purpose that is understood. */
export const everyoneStating: Expression = unlinked(residual(), 'others', states);
/** Those of them who state mostly needs of a family, or presents. */
export const everyoneForPrivateNeeds: Expression = unlinked(residual(), 'others', statesPrivateNeeds);

/** Those of the others whose greatest payment is six times their least or more. */
export const varying: Expression = unlinked(residual(), 'others', and(varies, irregular));

/** Those of all others, steady ones included, more than a quarter of whose payments are larger than the lowest. */
export const payingMore: Expression = unlinked(residual(), 'others', not(mostLowest));
/** Half or more as many as pay low amounts. */
export const manyPayMore: Expression = and(atLeast(payingMore, 2), atLeast(times(2, payingMore), others));

/** Those of all others, steady ones included, whose payments lie half a year apart. */
export const staying: Expression = unlinked(residual(), 'others', and(twice, halfAYear));
/** Half or more as many as come back with the lowest amounts. */
export const manyStay: Expression = and(atLeast(staying, 2), atLeast(times(2, staying), returning));

/** Two in five or more of the others come back. Of those who answer an appeal or buy once, few do. */
export const mostReturn: Expression = atLeast(times(5, returning), times(2, others));

const atOnce: Expression = peak(
  distinct('counterparty', residual({ within: days(60), where: below150 })),
  low,
);
/** At most such a part of the payers pay within any sixty days: an appeal is answered within weeks. */
export function atMostAtOnce(part: number, of: number): Expression {
  return compare(times(of, atOnce), '<=', times(part, distinct('counterparty', low)));
}
