import type { Indicator } from '../definition.js';
import { gradedByNight } from './night-hour.js';

export const nightPayments: Indicator = {
  kind: 'indicator',
  id: 'night-payments',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'rhythm',
  title: { en: 'Payments at night', fr: 'Paiements de nuit' },
  reason: {
    en: 'half or more of the payments that nothing explains are made between 22 and 5 hours where the payer is',
    fr: 'la moitié ou plus des paiements que rien n’explique partent entre 22 et 5 heures chez le payeur',
  },
  question: {
    en: 'Does the payer work, or live by the clock of the family there, at these hours?',
    fr: 'À ces heures, le payeur travaille-t-il, ou vit-il à l’heure de sa famille là-bas ?',
  },
  source_of_idea: 'ECPAT Sweden; FATF 2025',
  source_of_threshold: 'this project',
  ...gradedByNight('payer_hour'),
  decays: true,
};
