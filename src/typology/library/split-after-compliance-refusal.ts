import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, days, is, residual, sequence, standsAs } from '../language.js';
import { smallerOrElsewhere } from './smaller-or-elsewhere.js';

const both = residual({ statuses: ['executed', 'refused'] });
const refused: Expression = and(standsAs('refused'), is('refusal_class', 'compliance'));

const wentRound: Expression = sequence('strict', refused, smallerOrElsewhere, days(3), both);

export const splitAfterComplianceRefusal: Indicator = {
  kind: 'indicator',
  id: 'split-after-compliance-refusal',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'sequence',
  title: { en: 'Smaller or elsewhere after a refusal', fr: 'Plus petit ou ailleurs après un refus' },
  reason: {
    en: 'after a refusal for compliance the same person was paid less than was refused, or through another channel or provider',
    fr: 'après un refus pour conformité, la même personne a été payée moins que le montant refusé, ou par un autre canal ou prestataire',
  },
  question: {
    en: 'What was the payer told about the refusal, and what did they do next?',
    fr: 'Qu’a-t-on dit au payeur du refus, et qu’a-t-il fait ensuite ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown: 'A refusal of unknown reason does not count; funds, limits and technical faults never do.',
  parameters: {},
  strata: [{ name: 'within-three-days', when: atLeast(wentRound, 1) }],
  behind: both,
  decays: true,
};
