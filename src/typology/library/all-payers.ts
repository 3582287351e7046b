/** How the payers of a beneficiary, unlinked to each other, pay it: what `other-payers.ts` says to one of them, said of all. */
import type { Expression } from '../expression.js';
import {
  and,
  atLeast,
  compare,
  count,
  days,
  gapShare,
  group,
  not,
  residual,
  share,
  span,
  unlinked,
} from '../language.js';
import { from5to60 } from './low-amounts.js';
import { low } from './other-payers.js';
import { regularOver } from './rhythm.js';

/**
 * Three payments or more within two weeks and nothing else: so pays who is extorted (`possible-extortion-victim`), and
 * whoever receives it is another matter.
 */
const fastSeries: Expression = and(atLeast(count(group()), 3), compare(span(group()), '<=', days(14)));
const irregular: Expression = and(not(regularOver(group())), not(fastSeries));
/** Half or more of what one payer sent is from EUR 5 to 60. */
const halfLowest: Expression = atLeast(share(from5to60, group(), 1), 0.5);
const twice: Expression = atLeast(count(group()), 2);

/** Twice the confirmed payers plus those for whom it is unknown, as every count of `unlinked`. */
export const everyone: Expression = unlinked(residual(), 'everyone');
export const irregularAndLow: Expression = unlinked(low, 'everyone', irregular);
export const inLowestBand: Expression = unlinked(residual(), 'everyone', and(halfLowest, irregular));
export const returning: Expression = unlinked(residual(), 'everyone', and(twice, halfLowest, irregular));
/** A quarter or fewer of their times between payments are near the median; a share, which sending more does not move. */
export const atNoPace: Expression = unlinked(
  residual(),
  'everyone',
  and(atLeast(count(group()), 5), halfLowest, irregular, compare(gapShare(50, 200, group(), 4), '<=', 0.25)),
);
/** Those of the returning whose first and last payment lie within 150 days. */
export const forWeeks: Expression = unlinked(
  residual(),
  'everyone',
  and(twice, compare(span(group()), '<=', days(150)), halfLowest, irregular),
);
