/** What holds of a relation when it holds of most of its payments: one stray declaration explains nothing. */
import type { Expression } from '../expression.js';
import { and, atLeast, count, forward, times } from '../language.js';

/** True of at least one payment to the beneficiary in the window and of at least half of them; unknown counts as not. */
export function mostly(test: Expression): Expression {
  const found = count(forward({ where: test }));
  return and(atLeast(found, 1), atLeast(times(2, found), count(forward())));
}
