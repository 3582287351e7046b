import type { FactDefinition } from '../definition.js';
import { atLeast, scoped } from '../language.js';
import { tradingWith } from './other-payers.js';

/** Told to each payer about the beneficiary: whether others buy from it, work with it or give to its cause. */
export const whoTrades: FactDefinition = {
  kind: 'fact',
  id: 'who-trades',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who trade with this beneficiary',
    fr: 'Autres payeurs qui commercent avec ce bénéficiaire',
  },
  reason: {
    en: 'somebody else pays the same person for trade, work, travel or a cause, or calls the relation one of business',
    fr: 'quelqu’un d’autre paie la même personne pour du commerce, un travail, un voyage ou une cause, ou déclare une relation d’affaires',
  },
  question: {
    en: 'What is sold, taught or collected for here?',
    fr: 'Qu’est-ce qui se vend, s’enseigne ou se collecte ici ?',
  },
  source_of_idea: 'this project (hypothesis): clients, buyers and givers name what they pay for',
  source_of_threshold: 'this project',
  unknown:
    'A purpose that is not stated, or whose words are not understood, is not read; payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [{ name: 'one-trades', when: atLeast(tradingWith, 2) }],
  behind: scoped(),
};
