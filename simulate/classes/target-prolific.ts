import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Very many low payments over the whole period, to many collectors. */
export const targetProlific: PayerClass = behave('target-prolific', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.15 },
  corridors: corridors.target,
  relations: [
    {
      to: { kind: 'hub', hub: 'collector' },
      count: counts.many,
      rhythm: {
        kind: 'episode',
        payments: { median: 165, sigma: 0.35, min: 30, max: 400 },
        gapDays: { median: 1.6, sigma: 1 },
        repeat: 0.18,
        lasting: true,
      },
      amounts: { median: 32, between: 0.3, within: 0.5, min: 6, max: 900, tail: { share: 0.06, factor: 5 } },
      hours: 'evening',
      purposes: 'personal',
      declared: 'collector',
      turn: 'rotating',
      target: true,
    },
  ],
});
