import type { Explanation } from '../definition.js';
import { and, is, or } from '../language.js';
import { mostly } from './mostly.js';

export const businessPayer: Explanation = {
  kind: 'explanation',
  id: 'business-payer',
  version: 1,
  title: { en: 'Business payer', fr: 'Payeur professionnel' },
  reason: {
    en: 'the payer is an organisation, or the business between the two is verified',
    fr: 'le payeur est une organisation, ou la relation d’affaires est vérifiée',
  },
  question: {
    en: 'What does the business buy, and does the customer file know of it?',
    fr: 'Qu’achète cette activité, et le dossier du client en parle-t-il ?',
  },
  source_of_idea: 'this project',
  source_of_threshold: 'this project',
  unknown: 'A payer of unknown type explains nothing, and neither does business that only the payer states.',
  parameters: {},
  when: mostly(
    or(
      is('payer_type', 'organisation'),
      and(is('relationship', 'business'), is('relationship_basis', 'verified')),
    ),
  ),
};
