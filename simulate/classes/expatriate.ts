import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Lives between two countries and moves the own money, with small sums to people there. */
export const expatriate: PayerClass = behave('expatriate', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.25 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'own-account' },
      count: counts.one,
      rhythm: rhythms.salary,
      amounts: { median: 700, between: 0.7, within: 0.4, min: 30, max: 9000 },
      hours: 'daytime',
      purposes: 'money',
      declared: 'self',
    },
    {
      to: { kind: 'person', klass: 'friend' },
      count: counts.few,
      rhythm: rhythms.often,
      amounts: { median: 40, between: 0.6, within: 0.6, min: 5, max: 900 },
      hours: 'mixed',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.45,
      turn: 'rotating',
    },
  ],
});
