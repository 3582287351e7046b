import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Small presents to a friend or two abroad, a few times a year. */
export const occasionalGift: PayerClass = behave('occasional-gift', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.35 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'person', klass: 'friend' },
      count: counts.oneOrTwo,
      rhythm: { kind: 'irregular', perYear: { median: 3, sigma: 0.7, min: 1 } },
      amounts: { median: 33, between: 0.4, within: 0.4, min: 5, max: 300 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'acquaintance',
      reverse: 0.05,
      turn: 'rotating',
    },
  ],
});
