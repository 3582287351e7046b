import { hour, minute } from '../../time.js';
import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  and,
  atLeast,
  column,
  compare,
  count,
  earlier,
  group,
  groupMax,
  minus,
  parameter,
  peak,
  residual,
  sequence,
  standsAs,
} from '../language.js';

const within = 3 * hour;
const splitWithin = 10 * minute;

/** An equal amount soon after is one settlement in parts, or a retry. */
const partOfSplit: Expression = and(
  compare(column('amount_minor'), '=', earlier('amount_minor')),
  compare(column('currency'), '=', earlier('currency')),
);
const separate: Expression = minus(
  count(group({ within })),
  sequence('strict', standsAs('executed'), partOfSplit, splitWithin, group({ within })),
);
const together: Expression = peak(groupMax('counterparty', residual({ within }), separate), residual());

export const sameNightRepeat: Indicator = {
  kind: 'indicator',
  id: 'same-night-repeat',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'rhythm',
  title: { en: 'Repeated within hours', fr: 'Répétition en quelques heures' },
  reason: {
    en: 'one person gets payments that nothing explains again within hours',
    fr: 'une même personne est payée de nouveau en quelques heures, par des paiements que rien n’explique',
  },
  question: {
    en: 'Why was the second payment needed on the same evening?',
    fr: 'Pourquoi un second paiement a-t-il été nécessaire le même soir ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown: 'Payments known only to the day and unattributed beneficiaries are left out.',
  parameters: {
    twice: { value: 2, unit: 'payments' },
    more: { value: 3, unit: 'payments' },
  },
  strata: [
    { name: 'twice', when: atLeast(together, parameter('twice')) },
    { name: 'three-times-or-more', when: atLeast(together, parameter('more')) },
  ],
  behind: residual(),
  decays: true,
};
