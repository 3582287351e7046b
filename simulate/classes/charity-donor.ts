import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Gives to associations abroad. */
export const charityDonor: PayerClass = behave('charity-donor', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.3 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'hub', hub: 'charity', roam: 0.3 },
      count: counts.oneOrTwo,
      rhythm: rhythms.monthly,
      amounts: { median: 25, between: 0.6, within: 0.3, min: 5, max: 400 },
      hours: 'mixed',
      purposes: 'giving',
      declared: 'trade',
      chance: 0.4,
    },
    {
      to: { kind: 'hub', hub: 'charity', roam: 0.3 },
      count: counts.oneOrTwo,
      rhythm: rhythms.now,
      amounts: { median: 40, between: 0.7, within: 0.5, min: 5, max: 600 },
      hours: 'mixed',
      purposes: 'giving',
      declared: 'trade',
    },
  ],
});
