import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { ages } from '../person.js';
import { behave } from '../play.js';
import type { PayerClass } from '../unit.js';

/** Pays a child who studies abroad, and the school. */
export const parentOfStudent: PayerClass = behave('parent-of-student', {
  payer: { origin: 'resident', ages: [[ages(52, 6), 1]], newcomer: 0.4 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'kin', shared: 0.75, klass: 'student' },
      count: counts.one,
      rhythm: { kind: 'irregular', perYear: { median: 16, sigma: 0.5, min: 3 } },
      amounts: { median: 130, between: 0.6, within: 0.7, min: 8, max: 2500 },
      hours: 'evening',
      purposes: 'schooling',
      declared: 'kin',
      reverse: 0.05,
    },
    {
      to: { kind: 'hub', hub: 'school' },
      count: counts.one,
      rhythm: { kind: 'irregular', perYear: { median: 2, sigma: 0.4, min: 1 } },
      amounts: { median: 1400, between: 0.8, within: 0.3, min: 100, max: 9000 },
      hours: 'daytime',
      purposes: 'schooling',
      declared: 'trade',
      chance: 0.5,
    },
  ],
});
