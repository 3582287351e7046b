import type { Expression } from '../expression.js';
import { atLeast, below, column, or } from '../language.js';

/** From 22 hours to before 5, by the clock of that side. */
export function nightHour(hour: 'payer_hour' | 'beneficiary_hour'): Expression {
  return or(atLeast(column(hour), 22), below(column(hour), 5));
}
