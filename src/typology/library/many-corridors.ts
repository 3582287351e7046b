import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, column, distinct, parameter, residual } from '../language.js';

const listed: Expression = column('corridor_listed');
const countries: Expression = distinct('beneficiary_country', residual({ where: listed }));

/** Which countries they are says nothing: exchanged for others of the list, they give the same number. */
export const manyCorridors: Indicator = {
  kind: 'indicator',
  id: 'many-corridors',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'breadth',
  title: { en: 'Several listed countries', fr: 'Plusieurs pays de la liste' },
  reason: {
    en: 'payments that nothing explains go to several of the countries that this institution looks at',
    fr: 'des paiements que rien n’explique vont vers plusieurs des pays que l’établissement examine',
  },
  question: {
    en: 'What ties the payer to people in each of these countries?',
    fr: 'Qu’est-ce qui lie le payeur à des personnes dans chacun de ces pays ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown:
    'A payment whose country is unknown, or of which it is unknown whether it is listed, is not counted.',
  parameters: { two: { value: 2, unit: 'groups' }, three: { value: 3, unit: 'groups' } },
  strata: [
    { name: 'two-countries', when: atLeast(countries, parameter('two')) },
    { name: 'three-countries', when: atLeast(countries, parameter('three')) },
  ],
  behind: residual(),
  decays: true,
};
