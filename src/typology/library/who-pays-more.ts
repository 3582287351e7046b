import type { FactDefinition } from '../definition.js';
import { scoped } from '../language.js';
import { manyPayMore } from './other-payers.js';

/** Told to each payer about the beneficiary: whether many of the others pay more than the lowest amounts. */
export const whoPaysMore: FactDefinition = {
  kind: 'fact',
  id: 'who-pays-more',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who pay this beneficiary more than the lowest amounts',
    fr: 'Autres payeurs de ce bénéficiaire qui versent plus que les plus petits montants',
  },
  reason: {
    en: 'many of the others who pay the same person send amounts of EUR 60 or more, as for a service, a room or a lesson',
    fr: 'beaucoup des autres payeurs de la même personne envoient 60 EUR ou plus, comme pour un service, une chambre ou une leçon',
  },
  question: {
    en: 'What is offered for these amounts, and to whom?',
    fr: 'Qu’est-ce qui est offert pour ces montants, et à qui ?',
  },
  source_of_idea:
    'AIC Trends and Issues 634 (below AUD 55) and ECPAT Sweden (SEK 90 to 300): the amounts of the pattern are the lowest, those of most services are not',
  source_of_threshold: 'this project',
  unknown:
    'A payer of whose payments no amount is known is not one of them; payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [{ name: 'half-pay-more', when: manyPayMore }],
  behind: scoped(),
};
