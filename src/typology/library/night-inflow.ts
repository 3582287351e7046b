import type { Indicator } from '../definition.js';
import { gradedByNight } from './night-hour.js';

export const nightInflow: Indicator = {
  kind: 'indicator',
  id: 'night-inflow',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'rhythm',
  title: { en: 'Money that comes at night', fr: 'Argent reçu de nuit' },
  reason: {
    en: 'half or more of the payments that nothing explains reach this person between 22 and 5 hours there',
    fr: 'la moitié ou plus des paiements que rien n’explique arrivent entre 22 et 5 heures sur place',
  },
  question: {
    en: 'What hours do the payers keep where they are?',
    fr: 'À quelles heures vivent les payeurs, là où ils sont ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  ...gradedByNight('beneficiary_hour'),
  decays: true,
};
