import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Pays one or two new beneficiaries sums that grow into hundreds and thousands. */
export const fraudVictim: PayerClass = behave('fraud-victim', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.4 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'hub', hub: 'fraud-recipient', roam: 0.2 },
      count: counts.oneOrTwo,
      rhythm: {
        kind: 'episode',
        payments: { median: 7, sigma: 0.5, min: 3, max: 20 },
        gapDays: { median: 5, sigma: 0.7 },
        repeat: 0.08,
      },
      amounts: { median: 110, between: 0.6, within: 0.35, min: 20, max: 6000, growth: 1.3 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'acquaintance',
      turn: 'rotating',
    },
  ],
});
