import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Partner abroad, money both ways, relatives-in-law of other names. */
export const mixedCouple: PayerClass = behave('mixed-couple', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.35 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'person', klass: 'partner' },
      count: counts.one,
      rhythm: { kind: 'irregular', perYear: { median: 13, sigma: 0.7, min: 2 } },
      amounts: { median: 120, between: 0.6, within: 0.6, min: 8, max: 3000 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'couple',
      reverse: 0.3,
    },
    {
      to: { kind: 'person', klass: 'relative-in-law' },
      count: counts.oneOrTwo,
      rhythm: rhythms.now,
      amounts: { median: 50, between: 0.6, within: 0.5, min: 5, max: 800 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.4,
      turn: 'rotating',
    },
  ],
});
