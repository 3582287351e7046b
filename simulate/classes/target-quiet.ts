import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';
import { besideTargets } from './beside-targets.js';

/** One beneficiary, one or two payments, by day. */
export const targetQuiet: PayerClass = behave('target-quiet', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.42 },
  corridors: corridors.target,
  relations: [
    ...besideTargets,
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
