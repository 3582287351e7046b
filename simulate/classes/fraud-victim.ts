import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { robbedAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Pays one or two new beneficiaries sums that grow into hundreds and thousands. */
export const fraudVictim: PayerClass = behave('fraud-victim', {
  payer: { origin: 'resident', ages: robbedAges, newcomer: 0.4 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'hub', hub: 'fraud-recipient', roam: 0.2 },
      count: counts.oneOrTwo,
      rhythm: {
        kind: 'episode',
        payments: { median: 6, sigma: 0.4, min: 3, max: 14 },
        gapDays: { median: 6, sigma: 0.7 },
        repeat: 0.08,
      },
      amounts: { median: 180, between: 0.6, within: 0.3, min: 30, max: 9000, growth: 1.35 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'acquaintance',
      turn: 'rotating',
    },
  ],
});
