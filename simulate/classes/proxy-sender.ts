import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { rhythms, settledAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Sends for friends who have no papers to send themselves: many unrelated beneficiaries. */
export const proxySender: PayerClass = behave('proxy-sender', {
  payer: { origin: 'corridor', ages: settledAges, newcomer: 0.25 },
  corridors: corridors.family,
  relations: [
    {
      to: { kind: 'person', klass: 'family-of-friend', roam: 0.25 },
      count: counts.many,
      rhythm: { kind: 'irregular', perYear: { median: 24, sigma: 0.5, min: 4 } },
      amounts: { median: 75, between: 0.6, within: 0.5, min: 8, max: 900 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'proxy',
      turn: 'rotating',
    },
    {
      to: { kind: 'kin', shared: 0.7 },
      count: counts.one,
      rhythm: rhythms.monthly,
      amounts: { median: 140, between: 0.5, within: 0.3, min: 10, max: 1500 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
      chance: 0.6,
    },
  ],
});
