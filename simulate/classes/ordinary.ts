import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { anyAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Uses the service abroad for this and that: relatives, bills, a firm that hides the payee. */
export const ordinary: PayerClass = behave('ordinary', {
  payer: { origin: 'corridor', ages: anyAges, newcomer: 0.2 },
  corridors: corridors.elsewhere,
  relations: [
    {
      to: { kind: 'kin', shared: 0.5 },
      count: counts.oneOrTwo,
      rhythm: rhythms.now,
      amounts: { median: 90, between: 0.8, within: 0.5, min: 5, max: 3000 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
      chance: 0.6,
    },
    {
      to: { kind: 'hub', hub: 'business' },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 90, between: 0.9, within: 0.5, min: 3, max: 3000 },
      hours: 'daytime',
      purposes: 'money',
      declared: 'trade',
      chance: 0.25,
    },
    {
      to: { kind: 'hub', hub: 'intermediary' },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 45, between: 0.7, within: 0.5, min: 5, max: 900 },
      hours: 'mixed',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.06,
    },
    {
      to: { kind: 'person', klass: 'friend' },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 50, between: 0.7, within: 0.5, min: 5, max: 1500 },
      hours: 'mixed',
      purposes: 'personal',
      declared: 'acquaintance',
      reverse: 0.04,
    },
  ],
});
