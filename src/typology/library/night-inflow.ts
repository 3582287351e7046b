import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, parameter, residual, share } from '../language.js';
import { nightHour } from './night-hour.js';

const atNight: Expression = share(nightHour('beneficiary_hour'), residual(), 3);

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
    en: 'most payments that nothing explains reach this person between 22 and 5 hours there',
    fr: 'la plupart des paiements que rien n’explique arrivent entre 22 et 5 heures sur place',
  },
  question: {
    en: 'What hours do the payers keep where they are?',
    fr: 'À quelles heures vivent les payeurs, là où ils sont ?',
  },
  source_of_idea: 'this project (hypothesis)',
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
