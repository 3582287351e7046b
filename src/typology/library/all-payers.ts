/** How the payers of a beneficiary, unlinked to each other, pay it: what `other-payers.ts` says to one of them, said of all. */
import type { Expression } from '../expression.js';
import { and, atLeast, compare, count, days, group, not, residual, span, unlinked } from '../language.js';
import { low } from './other-payers.js';
import {
  fivePayments,
  halfLowest,
  states,
  statesPrivateNeeds,
  statesTrade,
  twice,
  unpaced,
  varies,
  withinWeeks,
} from './payer-manners.js';
import { regularOver } from './rhythm.js';

/**
 * Three payments or more within two weeks and nothing else: so pays who is extorted (`possible-extortion-victim`), and
 * whoever receives it is another matter.
 */
export const fastSeries: Expression = and(atLeast(count(group()), 3), compare(span(group()), '<=', days(14)));
const irregular: Expression = and(not(regularOver(group())), not(fastSeries));

/** Twice the confirmed payers plus those for whom it is unknown, as every count of `unlinked`. */
export const everyone: Expression = unlinked(residual(), 'everyone');
export const irregularAndLow: Expression = unlinked(low, 'everyone', irregular);
export const inLowestBand: Expression = unlinked(residual(), 'everyone', and(halfLowest, irregular));
export const returning: Expression = unlinked(residual(), 'everyone', and(twice, halfLowest, irregular));
export const atNoPace: Expression = unlinked(
  residual(),
  'everyone',
  and(fivePayments, halfLowest, irregular, unpaced),
);
/** Those of the returning whose first and last payment lie within 150 days. */
export const forWeeks: Expression = unlinked(
  residual(),
  'everyone',
  and(twice, withinWeeks, halfLowest, irregular),
);

/** Those who state a purpose that is understood; of them those who name trade or a cause, and those who name private needs. */
export const stating: Expression = unlinked(low, 'everyone', and(states, irregular));
export const trading: Expression = unlinked(low, 'everyone', and(statesTrade, irregular));
export const forPrivateNeeds: Expression = unlinked(low, 'everyone', and(statesPrivateNeeds, irregular));

/** Those whose greatest payment is six times their least or more. */
export const varying: Expression = unlinked(residual(), 'everyone', and(varies, irregular));
