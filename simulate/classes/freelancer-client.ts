import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { heavy } from '../heavy.js';
import { behave } from '../play.js';
import { anyAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

const freelancers: Relation = {
  to: { kind: 'hub', hub: 'freelancer', roam: 0.4 },
  count: counts.few,
  rhythm: {
    kind: 'episode',
    payments: { median: 5, sigma: 0.8, min: 1 },
    gapDays: { median: 12, sigma: 1 },
    repeat: 0.04,
  },
  amounts: { median: 85, between: 0.8, within: 0.5, min: 8, max: 2000 },
  hours: 'mixed',
  purposes: 'service',
  declared: 'trade',
  turn: 'rotating',
};

/** Pays people abroad for work, person to person. */
export const freelancerClient: PayerClass = behave('freelancer-client', {
  payer: { origin: 'resident', ages: anyAges, newcomer: 0.4 },
  corridors: corridors.trade,
  relations: [
    heavy('freelancer-client', freelancers),
    freelancers,
    {
      to: { kind: 'hub', hub: 'intermediary' },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 70, between: 0.7, within: 0.5, min: 5, max: 900 },
      hours: 'daytime',
      purposes: 'service',
      declared: 'trade',
      chance: 0.08,
    },
  ],
});
