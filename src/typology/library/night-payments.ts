import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, parameter, residual, share } from '../language.js';
import { nightHour } from './night-hour.js';

const atNight: Expression = share(nightHour('payer_hour'), residual(), 3);

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
    en: 'most payments that nothing explains are made between 22 and 5 hours where the payer is',
    fr: 'la plupart des paiements que rien n’explique partent entre 22 et 5 heures chez le payeur',
  },
  question: {
    en: 'Does the payer work, or live by the clock of the family there, at these hours?',
    fr: 'À ces heures, le payeur travaille-t-il, ou vit-il à l’heure de sa famille là-bas ?',
  },
  source_of_idea: 'ECPAT Sweden; FATF 2025',
  source_of_threshold: 'this project',
  unknown:
    'An hour is known only of a time at which somebody acted, on a clock that is known; below three known hours the indicator is unknown.',
  parameters: { half: { value: 50, unit: 'percent' }, most: { value: 75, unit: 'percent' } },
  strata: [
    { name: 'half', when: atLeast(atNight, parameter('half')) },
    { name: 'most', when: atLeast(atNight, parameter('most')) },
  ],
  behind: residual(),
  decays: true,
};
