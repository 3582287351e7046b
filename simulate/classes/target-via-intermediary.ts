import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';
import { besideTargets } from './beside-targets.js';

/** Low, irregular payments to a firm that hides the payee. */
export const targetViaIntermediary: PayerClass = behave('target-via-intermediary', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.42 },
  corridors: corridors.target,
  relations: [
    ...besideTargets,
    {
      to: { kind: 'hub', hub: 'intermediary' },
      count: counts.one,
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
