import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, firstOfPair, parameter, residual, share } from '../language.js';

const newOnes: Expression = share(firstOfPair, residual(), 2);

export const newBeneficiaries: Indicator = {
  kind: 'indicator',
  id: 'new-beneficiaries',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'breadth',
  title: { en: 'Beneficiaries never paid before', fr: 'Bénéficiaires jamais payés auparavant' },
  reason: {
    en: 'many payments that nothing explains go to someone never paid before',
    fr: 'beaucoup de paiements que rien n’explique vont à des personnes jamais payées auparavant',
  },
  question: {
    en: 'Why does the payer keep turning to new people?',
    fr: 'Pourquoi le payeur se tourne-t-il sans cesse vers de nouvelles personnes ?',
  },
  source_of_idea: 'new-counterparty facts in published anti-money-laundering benchmarks',
  source_of_threshold: 'this project',
  unknown:
    'Whether a beneficiary is new stays unknown until the data cover 180 days, unless the customer is newer than the data; below two known payments the indicator is unknown.',
  parameters: {
    half: { value: 50, unit: 'percent' },
    most: { value: 75, unit: 'percent' },
  },
  strata: [
    { name: 'half', when: atLeast(newOnes, parameter('half')) },
    { name: 'most', when: atLeast(newOnes, parameter('most')) },
  ],
  behind: residual(),
  decays: true,
};
