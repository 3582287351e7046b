import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, column, known, or, parameter, residual, share } from '../language.js';

/** What is paid out in the currency sent has no amount of its own. */
const paidOut: Expression = and(known(column('round_paid_out')), column('round_paid_out'));
/** Round as sent or as paid out: a price may be one in either currency. */
const round: Expression = share(or(column('round_sent'), paidOut), residual(), 3);

export const roundAmounts: Indicator = {
  kind: 'indicator',
  id: 'round-amounts',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'amount',
  title: { en: 'Round amounts', fr: 'Montants ronds' },
  reason: {
    en: 'half or more of the payments that nothing explains are of round amounts',
    fr: 'la moitié ou plus des paiements que rien n’explique sont de montants ronds',
  },
  question: {
    en: 'Is the amount a price, or what the application offers?',
    fr: 'Le montant est-il un prix, ou ce que propose l’application ?',
  },
  source_of_idea: 'FATF 2025',
  source_of_threshold: 'this project',
  unknown: 'Below three payments of which it is known the indicator is unknown.',
  parameters: { half: { value: 50, unit: 'percent' }, most: { value: 75, unit: 'percent' } },
  strata: [
    { name: 'half', when: atLeast(round, parameter('half')) },
    { name: 'most', when: atLeast(round, parameter('most')) },
  ],
  behind: residual(),
  decays: true,
};
