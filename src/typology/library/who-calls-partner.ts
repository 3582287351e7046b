import type { FactDefinition } from '../definition.js';
import { atLeast, scoped } from '../language.js';
import { callingPartner } from './other-payers.js';

/** Told to each payer about the beneficiary: whether a stranger to the payer is bound to the same person. */
export const whoCallsPartner: FactDefinition = {
  kind: 'fact',
  id: 'who-calls-partner',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who call this beneficiary their partner',
    fr: 'Autres payeurs qui se disent partenaires de ce bénéficiaire',
  },
  reason: {
    en: 'somebody else, unlinked to the payer, calls the same person their partner',
    fr: 'quelqu’un d’autre, sans lien avec le payeur, se dit partenaire de la même personne',
  },
  question: {
    en: 'Do these payers know of each other, and may one of them be deceived?',
    fr: 'Ces payeurs se connaissent-ils, et l’un d’eux est-il peut-être trompé ?',
  },
  source_of_idea:
    'FATF 2025 (customers who cannot explain the relation, or explain it otherwise); that several strangers call one person their partner is a hypothesis of this project',
  source_of_threshold: 'this project',
  unknown:
    'A relation that is not stated is none of these; payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [{ name: 'one-calls-partner', when: atLeast(callingPartner, 2) }],
  behind: scoped(),
};
