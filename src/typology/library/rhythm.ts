/** The rhythm of ordinary support: half a year and longer, one cadence, steady amounts. */
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
  or,
  parameter,
  span,
  sum,
  times,
} from '../language.js';

export const rhythmParameters: Readonly<Record<string, Parameter>> = {
  least_payments: { value: 5, unit: 'payments' },
  least_span: { value: days(180), unit: 'seconds' },
  in_cadence: { value: 75, unit: 'percent' },
};

/** Weekly, fortnightly, monthly, every second month; whole days, as a day-only booking knows no more. */
const cadences: readonly (readonly [from: number, to: number])[] = [
  [5, 10],
  [11, 20],
  [21, 45],
  [46, 75],
];

/** Four gaps or more, most of them of one cadence. */
function inCadence(over: Window, share: Expression | number): Expression {
  return or(...cadences.map(([from, to]) => atLeast(gapShare(days(from), days(to + 1) - 1, over, 4), share)));
}

const regular: Expression = inCadence(forward(), parameter('in_cadence'));

/** The same for the payments of any window; false, not unknown, while there are too few gaps. */
export function regularOver(over: Window): Expression {
  return and(atLeast(count(over), 5), inCadence(over, 0.75));
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
  regular,
  steadyAmounts,
);
