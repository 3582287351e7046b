import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { anyAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Sends within the own country, to friends, family and firms. */
export const domesticSender: PayerClass = behave('domestic-sender', {
  payer: { origin: 'resident', ages: anyAges, newcomer: 0.2 },
  corridors: corridors.domestic,
  relations: [
    {
      to: { kind: 'person', klass: 'friend' },
      count: counts.oneOrTwo,
      rhythm: rhythms.now,
      amounts: { median: 60, between: 0.9, within: 0.6, min: 3, max: 3000 },
      hours: 'mixed',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.6,
      reverse: 0.05,
    },
    {
      to: { kind: 'hub', hub: 'business' },
      count: counts.oneOrTwo,
      rhythm: rhythms.now,
      amounts: { median: 80, between: 0.9, within: 0.5, min: 3, max: 3000 },
      hours: 'daytime',
      purposes: 'money',
      declared: 'trade',
      chance: 0.4,
    },
    {
      to: { kind: 'kin', shared: 0.5 },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 110, between: 0.8, within: 0.5, min: 5, max: 3000 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
    },
  ],
});
