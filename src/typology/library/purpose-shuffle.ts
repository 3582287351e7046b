import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, distinct, group, groupMax, is, not, parameter, residual } from '../language.js';

const understood: Expression = not(is('purpose_category', 'unknown'));
const purposes: Expression = groupMax(
  'counterparty',
  residual(),
  distinct('purpose_category', group({ where: understood })),
);

/** Implied by those of one person; asked first, few streams are grouped by person. */
const ofAll: Expression = distinct('purpose_category', residual({ where: understood }));

function withOne(number: 'three' | 'four'): Expression {
  return and(atLeast(ofAll, parameter(number)), atLeast(purposes, parameter(number)));
}

export const purposeShuffle: Indicator = {
  kind: 'indicator',
  id: 'purpose-shuffle',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'breadth',
  title: { en: 'Changing purposes', fr: 'Motifs changeants' },
  reason: {
    en: 'payments to one person that nothing explains state purposes that change',
    fr: 'des paiements à une même personne que rien n’explique portent des motifs qui changent',
  },
  question: {
    en: 'Do the stated purposes fit what the payer says of this person?',
    fr: 'Les motifs déclarés concordent-ils avec ce que le payeur dit de cette personne ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown: 'A purpose that is not stated, or not understood, is not counted.',
  parameters: { three: { value: 3, unit: 'groups' }, four: { value: 4, unit: 'groups' } },
  strata: [
    { name: 'three-purposes', when: withOne('three') },
    { name: 'four-purposes', when: withOne('four') },
  ],
  behind: residual(),
  decays: true,
};
