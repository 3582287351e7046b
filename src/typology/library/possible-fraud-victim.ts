import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  ageOfPair,
  amount,
  and,
  atLeast,
  below,
  compare,
  count,
  days,
  distinct,
  first,
  greatest,
  group,
  groups,
  not,
  parameter,
  peak,
  residual,
  slope,
  times,
} from '../language.js';

const within = days(28);
const story = group({ within });

/**
 * To one beneficiary, first paid a short while before, within four weeks. Different amounts, not payments, are counted:
 * whoever sends each sum three times shows no more.
 */
function growsTo(sum: 'hundreds' | 'thousands'): Expression {
  return and(
    // As the number of different amounts; a count can be bounded without a payment being read.
    atLeast(count(story), parameter('amounts')),
    compare(first(ageOfPair, story), '<=', days(30)),
    atLeast(distinct('amount_ref_minor', story), parameter('amounts')),
    compare(slope(amount, story, 3), '>', 0),
    atLeast(greatest(amount, story), parameter(sum)),
    atLeast(greatest(amount, story), times(3, first(amount, story))),
  );
}

/** One or two beneficiaries at a time: who pays many so believes no one story. */
function oneOrTwo(sum: 'hundreds' | 'thousands'): Expression {
  const growing = peak(groups('counterparty', residual({ within }), growsTo(sum)), residual());
  // Implied by the others; asked first, few streams are grouped. As a `not` it rests on no payment (E9): the largest of
  // all may stand far from the weeks in which amounts grow.
  const anyLarge = not(below(greatest(amount, residual()), parameter(sum)));
  return and(anyLarge, atLeast(growing, 1), compare(growing, '<=', 2));
}

export const possibleFraudVictim: Indicator = {
  kind: 'indicator',
  id: 'possible-fraud-victim',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'victim',
  family: 'victim',
  title: { en: 'Possible victim of fraud', fr: 'Victime possible d’une fraude' },
  reason: {
    en: 'within four weeks the amounts to somebody who is not known to have been paid before grow, on the whole, to three times the first or more, as when a story is believed',
    fr: 'en quatre semaines, les montants versés à une personne dont on ne sait pas qu’elle ait été payée avant grandissent, dans l’ensemble, jusqu’à trois fois le premier ou plus, comme lorsqu’on croit une histoire',
  },
  question: {
    en: 'Has this customer met the person they pay, and who could warn them today?',
    fr: 'Ce client a-t-il rencontré la personne qu’il paie, et qui peut le prévenir dès aujourd’hui ?',
  },
  source_of_idea: 'FTC Consumer Sentinel (median loss USD 2,400-2,600, ages 40-69 most often)',
  source_of_threshold: 'this project; FTC for the order of the sums',
  unknown:
    'Somebody of whom it is unknown whether they were paid before does not count as new; without three different known amounts nothing grows.',
  parameters: {
    amounts: { value: 3, unit: 'groups' },
    hundreds: { value: 50_000, unit: 'minor' },
    thousands: { value: 100_000, unit: 'minor' },
  },
  strata: [
    { name: 'grows-into-hundreds', when: oneOrTwo('hundreds') },
    { name: 'grows-into-thousands', when: oneOrTwo('thousands') },
  ],
  behind: residual(),
  decays: true,
};
