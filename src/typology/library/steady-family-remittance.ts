import type { Explanation } from '../definition.js';
import { and } from '../language.js';
import { familyFact } from './family-facts.js';
import { mostly } from './mostly.js';
import { rhythmParameters, steadyRhythm } from './rhythm.js';

export const steadyFamilyRemittance: Explanation = {
  kind: 'explanation',
  id: 'steady-family-remittance',
  version: 1,
  title: { en: 'Steady family remittance', fr: 'Envoi régulier à la famille' },
  reason: {
    en: 'the payments are steady over many months and a family tie is stated or shows in the name',
    fr: 'les paiements sont réguliers depuis des mois et un lien de famille est déclaré ou se voit au nom',
  },
  question: {
    en: 'Does the stated family tie fit what the customer file says?',
    fr: 'Le lien de famille déclaré concorde-t-il avec le dossier du client ?',
  },
  source_of_idea:
    'IOM (72 % of Filipinos in Italy send monthly, about EUR 350); IFAD (USD 200-300 every one or two months)',
  source_of_threshold: 'this project',
  unknown:
    'An unknown tie explains nothing here, nor does a partner whom the payer alone names; the rhythm alone is read by steady-remittance, which ends where two unlinked others pay the same person.',
  parameters: rhythmParameters,
  when: and(steadyRhythm, mostly(familyFact)),
};
