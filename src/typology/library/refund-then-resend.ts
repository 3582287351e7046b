import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, days, is, residual, sequence, standsAs } from '../language.js';
import { smallerOrElsewhere } from './smaller-or-elsewhere.js';

const both = residual({ statuses: ['executed', 'returned'] });
const returned: Expression = and(standsAs('returned'), is('refusal_class', 'compliance'));
const again: Expression = sequence('strict', returned, smallerOrElsewhere, days(14), both);

/**
 * Of what was sent back after it had been executed; what was refused at once is `split-after-compliance-refusal`. No
 * payment is both. When the money came back is no column, so the days run from the payment: three, as after a refusal,
 * and those that a return takes.
 */
export const refundThenResend: Indicator = {
  kind: 'indicator',
  id: 'refund-then-resend',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'sequence',
  title: { en: 'Sent again after a return', fr: 'Renvoyé après un retour' },
  reason: {
    en: 'after a payment came back for compliance the same person was paid less, or by another way',
    fr: 'après un retour pour conformité, la même personne a été payée moins, ou par une autre voie',
  },
  question: {
    en: 'Why did the first payment come back, and who was told?',
    fr: 'Pourquoi le premier paiement est-il revenu, et à qui l’a-t-on dit ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown:
    'When the money came back is not known, so that the fourteen days run from the payment that was returned. A return of unknown reason does not count; a wrong account, funds and technical faults never do.',
  parameters: {},
  strata: [{ name: 'within-two-weeks', when: atLeast(again, 1) }],
  behind: both,
  decays: true,
};
