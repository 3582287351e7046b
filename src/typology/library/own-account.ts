import type { Explanation } from '../definition.js';
import { column, is, or } from '../language.js';
import { mostly } from './mostly.js';

export const ownAccount: Explanation = {
  kind: 'explanation',
  id: 'own-account',
  version: 1,
  title: { en: 'Own account', fr: 'Compte propre' },
  reason: {
    en: 'payer and beneficiary are the same person',
    fr: 'le payeur et le bénéficiaire sont la même personne',
  },
  question: {
    en: 'Do both records carry the same identity?',
    fr: 'Les deux fiches portent-elles la même identité ?',
  },
  source_of_idea: 'this project',
  source_of_threshold: 'this project',
  unknown: 'When nothing shows that the two are one person, nothing is explained.',
  parameters: {},
  when: mostly(or(column('account_shared'), is('relationship', 'self'))),
};
