import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, distinct, or } from '../language.js';
import { lowFromAbroad } from './low-amounts.js';

const places: Expression = distinct('payer_place', lowFromAbroad);
const countries: Expression = distinct('payer_country', lowFromAbroad);

export const payersFromManyPlaces: Indicator = {
  kind: 'indicator',
  id: 'payers-from-many-places',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: { en: 'Payers from many places', fr: 'Payeurs de nombreux lieux' },
  reason: {
    en: 'low payments that nothing explains come from many home places or countries',
    fr: 'de petits paiements que rien n’explique viennent de nombreux lieux ou pays',
  },
  question: {
    en: 'What brings payers from so many places to this person?',
    fr: 'Qu’est-ce qui amène vers cette personne des payeurs de tant de lieux ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown:
    'A payer whose place or country is not known is not counted; one of whom it is unknown whether the payment crosses a border is.',
  parameters: {},
  strata: [
    { name: 'three-places', when: or(atLeast(places, 3), atLeast(countries, 2)) },
    { name: 'six-places', when: or(atLeast(places, 6), atLeast(countries, 3)) },
  ],
  behind: lowFromAbroad,
  decays: true,
};
