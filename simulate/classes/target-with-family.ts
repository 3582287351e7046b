import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Low, irregular payments to collectors beside the support of a real family. */
export const targetWithFamily: PayerClass = behave('target-with-family', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.25 },
  corridors: corridors.target,
  relations: [
    {
      to: { kind: 'kin', shared: 0.6 },
      count: counts.oneOrTwo,
      rhythm: rhythms.monthly,
      amounts: { median: 150, between: 0.5, within: 0.3, min: 10, max: 1500 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
    },
    {
      to: { kind: 'hub', hub: 'collector' },
      count: counts.few,
      rhythm: {
        kind: 'episode',
        payments: { median: 5.8, sigma: 0.85, min: 1 },
        gapDays: { median: 9, sigma: 1.2 },
        repeat: 0.12,
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
