import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, column, parameter, residual, share } from '../language.js';

const elsewhere: Expression = share(column('ip_abroad'), residual(), 2);

export const deviceCountryMismatch: Indicator = {
  kind: 'indicator',
  id: 'device-country-mismatch',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'breadth',
  title: { en: 'Ordered from another country', fr: 'Ordres passés d’un autre pays' },
  reason: {
    en: 'payments that nothing explains are ordered from a country that is not the payer’s',
    fr: 'des paiements que rien n’explique sont ordonnés depuis un pays qui n’est pas celui du payeur',
  },
  question: {
    en: 'Was the payer travelling, at work abroad, or behind a private network?',
    fr: 'Le payeur voyageait-il, travaillait-il à l’étranger, ou passait-il par un réseau privé ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown: 'Below two payments of which both countries are known the indicator is unknown.',
  parameters: { half: { value: 50, unit: 'percent' }, most: { value: 75, unit: 'percent' } },
  strata: [
    { name: 'half', when: atLeast(elsewhere, parameter('half')) },
    { name: 'most', when: atLeast(elsewhere, parameter('most')) },
  ],
  behind: residual(),
  decays: true,
};
