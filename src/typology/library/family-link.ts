import type { Explanation } from '../definition.js';
import { kinThatShows } from './family-facts.js';
import { mostly } from './mostly.js';

export const familyLink: Explanation = {
  kind: 'explanation',
  id: 'family-link',
  version: 1,
  title: { en: 'Family link', fr: 'Lien de famille' },
  reason: {
    en: 'the beneficiary is kin as verified or as the shared family name shows, or shares a rare family name',
    fr: 'la parenté est vérifiée ou se voit au nom de famille partagé, ou ce nom partagé est rare',
  },
  question: {
    en: 'Does the stated family tie fit what the customer file says?',
    fr: 'Le lien de famille déclaré concorde-t-il avec le dossier du client ?',
  },
  source_of_idea: 'IFAD (three quarters of remittances go to family needs)',
  source_of_threshold: 'this project',
  unknown:
    'A tie that is not known explains nothing and is no evidence either; kin stated by the payer alone is read by declared-kin, and a partner or friend named by the payer alone does not explain.',
  parameters: {},
  when: mostly(kinThatShows),
};
