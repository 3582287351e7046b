import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  and,
  atLeast,
  column,
  days,
  distinct,
  firstOfPair,
  is,
  known,
  not,
  or,
  parameter,
  residual,
  times,
} from '../language.js';

const within = days(90);
const aPerson: Expression = or(is('beneficiary_type', 'person'), not(known(column('beneficiary_type'))));
const people: Expression = distinct('counterparty', residual({ within, where: aPerson }));
const newPeople: Expression = distinct(
  'counterparty',
  residual({ within, where: and(aPerson, firstOfPair) }),
);
const halfNew: Expression = atLeast(times(2, newPeople), people);

export const oneToMany: Indicator = {
  kind: 'indicator',
  id: 'one-to-many',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'breadth',
  title: { en: 'Many people paid by one', fr: 'Plusieurs bénéficiaires pour un payeur' },
  reason: {
    en: 'several people get payments that nothing explains, and they change',
    fr: 'plusieurs personnes sont payées, par des paiements que rien n’explique, et elles changent',
  },
  question: {
    en: 'How does the payer know each of these people?',
    fr: 'Comment le payeur connaît-il chacune de ces personnes ?',
  },
  source_of_idea: 'AUSTRAC statement of claim against Westpac 2019; AMLC 2020',
  source_of_threshold: 'this project',
  unknown:
    'A beneficiary of unknown type counts as a person; one of whom it is unknown whether it was paid before is not counted as new.',
  parameters: {
    few: { value: 2, unit: 'parties' },
    several: { value: 4, unit: 'parties' },
    many: { value: 8, unit: 'parties' },
  },
  strata: [
    { name: 'few', when: atLeast(people, parameter('few')) },
    { name: 'several-half-new', when: and(atLeast(people, parameter('several')), halfNew) },
    { name: 'many-half-new', when: and(atLeast(people, parameter('many')), halfNew) },
  ],
  behind: residual({ within, where: aPerson }),
  decays: true,
};
