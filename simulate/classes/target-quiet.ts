import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** One beneficiary, one or two payments, by day. */
export const targetQuiet: PayerClass = behave('target-quiet', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.42 },
  corridors: corridors.target,
  relations: [
    {
      to: { kind: 'person', klass: 'friend' },
      count: counts.one,
      rhythm: { kind: 'irregular', perYear: { median: 2, sigma: 0.6, min: 1 } },
      amounts: { median: 45, between: 0.5, within: 0.5, min: 5, max: 400 },
      hours: 'mixed',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.08,
    },
    {
      to: { kind: 'hub', hub: 'adult-services-provider', roam: 0.2 },
      count: counts.oneOrTwo,
      rhythm: {
        kind: 'episode',
        payments: { median: 3, sigma: 0.8, min: 1 },
        gapDays: { median: 12, sigma: 1 },
        repeat: 0.08,
      },
      amounts: { median: 45, between: 0.5, within: 0.5, min: 8, max: 400 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.06,
      turn: 'rotating',
    },
    {
      to: { kind: 'hub', hub: 'charity', roam: 0.3 },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 30, between: 0.6, within: 0.4, min: 5, max: 300 },
      hours: 'mixed',
      purposes: 'giving',
      declared: 'trade',
      chance: 0.05,
    },
    {
      to: { kind: 'hub', hub: 'collector' },
      count: counts.one,
      rhythm: {
        kind: 'episode',
        payments: { median: 1.1, sigma: 0.4, min: 1, max: 2 },
        gapDays: { median: 20, sigma: 1 },
        repeat: 0.1,
      },
      amounts: { median: 32, between: 0.3, within: 0.5, min: 6, max: 900, tail: { share: 0.06, factor: 5 } },
      hours: 'daytime',
      purposes: 'personal',
      declared: 'collector',
      turn: 'rotating',
      target: true,
    },
  ],
});
