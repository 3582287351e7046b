/** The rhythm of ordinary support: half a year and longer, one pace, steady amounts. */
import type { Parameter } from '../definition.js';
import type { Expression, Window } from '../expression.js';
import {
  amount,
  and,
  atLeast,
  compare,
  count,
  days,
  forward,
  gapShare,
  greatest,
  known,
  least,
  or,
  parameter,
  span,
  sum,
  times,
} from '../language.js';

export const rhythmParameters: Readonly<Record<string, Parameter>> = {
  least_payments: { value: 5, unit: 'payments' },
  least_span: { value: days(180), unit: 'seconds' },
  at_one_pace: { value: 75, unit: 'percent' },
};

/**
 * Gaps between half and twice their median count as one pace. Relative to the median, not in days: whoever sends three
 * times as often keeps the same rhythm, and sending more is no evidence.
 */
function paceShare(over: Window): Expression {
  return gapShare(50, 200, over, 4);
}

/**
 * For the payments of any window: one pace for a month or longer, or most of one and every amount alike, as a price or
 * an allowance is. False, not unknown, while there are too few payments.
 */
export function regularOver(over: Window): Expression {
  const alike = compare(greatest(amount, over), '<=', times(2, least(amount, over)));
  return and(
    atLeast(count(over), 5),
    or(
      and(atLeast(span(over), days(30)), atLeast(paceShare(over), 0.75)),
      and(atLeast(paceShare(over), 0.625), alike),
    ),
  );
}

/** No amount above three times the mean of the known ones. */
const steadyAmounts: Expression = compare(
  times(greatest(amount, forward()), count(forward({ where: known(amount) }))),
  '<=',
  times(3, sum(amount, forward())),
);

/** Reads all of `rhythmParameters`. */
export const steadyRhythm: Expression = and(
  atLeast(count(forward()), parameter('least_payments')),
  atLeast(span(forward()), parameter('least_span')),
  atLeast(paceShare(forward()), parameter('at_one_pace')),
  steadyAmounts,
);
