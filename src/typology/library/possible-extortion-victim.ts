import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  absent,
  ageOfPair,
  amount,
  and,
  atLeast,
  below,
  compare,
  count,
  days,
  first,
  group,
  groups,
  known,
  not,
  or,
  parameter,
  peak,
  residual,
  span,
  sum,
  times,
} from '../language.js';

const within = days(3);
const series = group({ within });
const age: Expression = first(ageOfPair, series);

/** To one beneficiary, first paid inside the window or for whom that is unknown. */
const fastSeries: Expression = and(
  atLeast(count(series), parameter('payments')),
  or(compare(age, '<=', within), not(known(age))),
  below(first(amount, series), parameter('first_below')),
  below(sum(amount, series), parameter('sum_below')),
);
const happened: Expression = atLeast(
  peak(groups('counterparty', residual({ within }), fastSeries), residual()),
  1,
);

const all = group();
/**
 * All that one person was paid lies within a week: whom somebody pays on for months they support, visit or buy from. With
 * thirty days one innocent more in 2,500 payers stands in the queue (docs/validation.md).
 */
const nothingSince: Expression = atLeast(
  groups(
    'counterparty',
    residual(),
    and(
      atLeast(count(all), parameter('payments')),
      or(compare(first(ageOfPair, all), '<=', within), not(known(first(ageOfPair, all)))),
      below(first(amount, all), parameter('first_below')),
      compare(span(all), '<=', parameter('all_within')),
    ),
  ),
  1,
);
const fast: Expression = and(happened, nothingSince);

const silence: Expression = absent(residual(), days(30));
/** Three quarters or more of all payments lie within one such stretch. */
const littleElse: Expression = atLeast(
  times(4, peak(count(residual({ within })), residual())),
  times(3, count(residual())),
);

export const possibleExtortionVictim: Indicator = {
  kind: 'indicator',
  id: 'possible-extortion-victim',
  version: 2,
  side: 'payer',
  mode: 'stream',
  typology: 'victim',
  family: 'victim',
  title: { en: 'Possible victim of extortion', fr: 'Victime possible d’une extorsion' },
  reason: {
    en: 'a fast series of payments to someone who is not known to have been paid before, who is paid nothing later or beside whom little else is paid, looks like payment under pressure',
    fr: 'une série rapide de paiements à une personne dont on ne sait pas qu’elle ait été payée avant, qui ne reçoit rien ensuite ou à côté de laquelle presque rien d’autre n’est payé, évoque un paiement sous pression',
  },
  question: {
    en: 'Is this customer under pressure, and how can they be helped today?',
    fr: 'Ce client subit-il une pression, et comment l’aider dès aujourd’hui ?',
  },
  source_of_idea: 'FATF 2025',
  source_of_threshold:
    'FATF 2025 (first payment below EUR 250); this project for the count, the hours, the sum and that nothing follows after a week',
  unknown:
    'When it is unknown whether the beneficiary was paid before, it counts as not paid before; without a known amount there is no series.',
  parameters: {
    payments: { value: 3, unit: 'payments' },
    first_below: { value: 25_000, unit: 'minor' },
    sum_below: { value: 150_000, unit: 'minor' },
    all_within: { value: days(7), unit: 'seconds' },
  },
  strata: [
    { name: 'fast-series', when: fast },
    { name: 'fast-series-then-silence', when: and(fast, silence) },
    { name: 'fast-series-and-little-else', when: and(happened, littleElse) },
    { name: 'fast-series-and-little-else-then-silence', when: and(happened, littleElse, silence) },
  ],
  behind: residual(),
  decays: true,
};
