import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  ageOfPair,
  amount,
  and,
  atLeast,
  compare,
  count,
  days,
  distinct,
  first,
  greatest,
  group,
  groups,
  parameter,
  residual,
  slope,
  span,
  times,
} from '../language.js';

const firstPaid: Expression = first(ageOfPair, group());

/**
 * To one beneficiary, first paid a short while before. Different amounts, not payments, are counted: whoever sends each
 * sum three times shows no more.
 */
function growsTo(sum: 'hundreds' | 'thousands'): Expression {
  return and(
    // Implied below; asked first, few groups go further.
    atLeast(count(group()), parameter('amounts')),
    compare(firstPaid, '<=', days(30)),
    compare(span(group()), '<=', days(180)),
    atLeast(distinct('amount_ref_minor', group()), parameter('amounts')),
    compare(slope(amount, group(), 3), '>', 0),
    atLeast(greatest(amount, group()), parameter(sum)),
    atLeast(greatest(amount, group()), times(3, first(amount, group()))),
  );
}

/** Of one or two beneficiaries: who pays many so is no prey of one story. */
function oneOrTwo(having: Expression): Expression {
  const growing = groups('counterparty', residual(), having);
  return and(atLeast(growing, 1), compare(growing, '<=', 2));
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
    en: 'amounts to somebody just met grow from payment to payment, as when a story is believed',
    fr: 'les montants versés à une personne rencontrée depuis peu grandissent de paiement en paiement, comme lorsqu’on croit une histoire',
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
    { name: 'grows-into-hundreds', when: oneOrTwo(growsTo('hundreds')) },
    { name: 'grows-into-thousands', when: oneOrTwo(growsTo('thousands')) },
  ],
  behind: residual(),
  decays: true,
};
