import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { anyAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Answers an appeal: one private collector, many donors, small sums within weeks. */
export const disasterAppealDonor: PayerClass = behave('disaster-appeal-donor', {
  payer: { origin: 'resident', ages: anyAges, newcomer: 0.1 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'hub', hub: 'appeal-collector' },
      count: counts.one,
      rhythm: {
        kind: 'episode',
        payments: { median: 1.2, sigma: 0.5, min: 1, max: 6 },
        gapDays: { median: 12, sigma: 0.8 },
        repeat: 0.03,
      },
      amounts: { median: 32, between: 0.5, within: 0.4, min: 5, max: 500 },
      hours: 'mixed',
      purposes: 'giving',
      declared: 'sponsor',
    },
  ],
});
