import type { Explanation } from '../definition.js';
import { and, column, or } from '../language.js';
import { declaredKin } from './family-facts.js';
import { mostly } from './mostly.js';

export const familyLink: Explanation = {
  kind: 'explanation',
  id: 'family-link',
  version: 1,
  title: { en: 'Family link', fr: 'Lien de famille' },
  reason: {
    en: 'the beneficiary is declared kin or shares a rare family name',
    fr: 'le bénéficiaire est déclaré comme parent ou porte le même nom de famille rare',
  },
  question: {
    en: 'Does the stated family tie fit what the customer file says?',
    fr: 'Le lien de famille déclaré concorde-t-il avec le dossier du client ?',
  },
  source_of_idea: 'IFAD (three quarters of remittances go to family needs)',
  source_of_threshold: 'this project',
  unknown:
    'A tie that is not known explains nothing and is no evidence either; a partner or friend named by the payer alone does not explain.',
  parameters: {},
  when: mostly(or(declaredKin, and(column('family_name_shared'), column('family_name_rare')))),
};
