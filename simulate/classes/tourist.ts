import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { heavy } from '../heavy.js';
import { behave } from '../play.js';
import { anyAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

const hosts: Relation = {
  to: { kind: 'hub', hub: 'host' },
  count: counts.few,
  rhythm: {
    kind: 'episode',
    payments: { median: 3.5, sigma: 0.6, min: 1, max: 14 },
    gapDays: { median: 7, sigma: 1 },
    repeat: 0.08,
  },
  amounts: { median: 60, between: 0.8, within: 0.5, min: 5, max: 900 },
  hours: 'mixed',
  purposes: 'service',
  declared: 'acquaintance',
  turn: 'rotating',
};

/** Pays hosts, guides and drivers before and after a journey, and somebody met there. */
export const tourist: PayerClass = behave('tourist', {
  payer: { origin: 'resident', ages: anyAges, newcomer: 0.4 },
  corridors: corridors.stranger,
  relations: [
    heavy('tourist', hosts),
    {
      to: { kind: 'person', klass: 'friend' },
      count: counts.oneOrTwo,
      rhythm: rhythms.now,
      amounts: { median: 38, between: 0.5, within: 0.5, min: 5, max: 500 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.35,
      turn: 'rotating',
    },
    hosts,
  ],
});
