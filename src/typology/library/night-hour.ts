/** What is done at night, by the clock of either side, as both sides' indicators grade it. */
import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, below, column, or, parameter, residual, share } from '../language.js';

type Hour = 'payer_hour' | 'beneficiary_hour';

/** From 22 hours to before 5, by the clock of that side. */
function nightHour(hour: Hour): Expression {
  return or(atLeast(column(hour), 22), below(column(hour), 5));
}

/** Half or more, and three quarters or more, of the residual payments. */
export function gradedByNight(hour: Hour): Pick<Indicator, 'unknown' | 'parameters' | 'strata' | 'behind'> {
  const atNight = share(nightHour(hour), residual(), 3);
  return {
    unknown:
      'An hour is known only of a time at which somebody acted, on a clock that is known; below three known hours the indicator is unknown.',
    parameters: { half: { value: 50, unit: 'percent' }, most: { value: 75, unit: 'percent' } },
    strata: [
      { name: 'half', when: atLeast(atNight, parameter('half')) },
      { name: 'most', when: atLeast(atNight, parameter('most')) },
    ],
    behind: residual(),
  };
}
