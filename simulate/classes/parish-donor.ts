import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { heavy } from '../heavy.js';
import { behave } from '../play.js';
import { olderAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

const collectors: Relation = {
  to: { kind: 'hub', hub: 'parish-collector' },
  count: counts.one,
  rhythm: { kind: 'irregular', perYear: { median: 6, sigma: 0.7, min: 1 } },
  amounts: { median: 40, between: 0.5, within: 0.4, min: 5, max: 500 },
  hours: 'mixed',
  purposes: 'giving',
  declared: 'sponsor',
  chance: 0.75,
};

/** Gives to a priest or nurse who collects under the own name, to a parish, to a clinic. */
export const parishDonor: PayerClass = behave('parish-donor', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.2 },
  corridors: corridors.stranger,
  relations: [
    heavy('parish-donor', collectors),
    {
      to: { kind: 'hub', hub: 'parish' },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 50, between: 0.6, within: 0.4, min: 5, max: 800 },
      hours: 'mixed',
      purposes: 'giving',
      declared: 'trade',
      chance: 0.2,
    },
    {
      to: { kind: 'hub', hub: 'clinic' },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 60, between: 0.7, within: 0.4, min: 5, max: 900 },
      hours: 'daytime',
      purposes: 'giving',
      declared: 'trade',
      chance: 0.2,
    },
    collectors,
  ],
});
