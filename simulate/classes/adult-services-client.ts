import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { heavy } from '../heavy.js';
import { behave } from '../play.js';
import { olderAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

const providers: Relation = {
  to: { kind: 'hub', hub: 'adult-services-provider', roam: 0.2 },
  count: counts.oneOrTwo,
  rhythm: {
    kind: 'episode',
    payments: { median: 5, sigma: 0.9, min: 1 },
    gapDays: { median: 11, sigma: 1.1 },
    repeat: 0.1,
  },
  amounts: { median: 75, between: 0.5, within: 0.4, min: 10, max: 500 },
  hours: 'evening',
  purposes: 'personal',
  declared: 'acquaintance',
  chance: 0.32,
  turn: 'rotating',
};

/** Pays lawful services of adults, through a platform or person to person. */
export const adultServicesClient: PayerClass = behave('adult-services-client', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.45 },
  corridors: corridors.services,
  relations: [
    heavy('adult-services-client', providers),
    {
      to: { kind: 'hub', hub: 'adult-services-platform', roam: 0.5 },
      count: counts.oneOrTwo,
      rhythm: { kind: 'irregular', perYear: { median: 10, sigma: 0.9, min: 1 } },
      amounts: { median: 30, between: 0.5, within: 0.5, min: 4, max: 400 },
      hours: 'evening',
      purposes: 'service',
      declared: 'trade',
      chance: 0.6,
      channel: 'card',
    },
    providers,
  ],
});
