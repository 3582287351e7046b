import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { heavy } from '../heavy.js';
import { behave } from '../play.js';
import { olderAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

const families: Relation = {
  to: { kind: 'hub', hub: 'sponsored-family' },
  count: counts.oneOrTwo,
  rhythm: { kind: 'irregular', perYear: { median: 7, sigma: 0.7, min: 1 } },
  amounts: { median: 38, between: 0.45, within: 0.5, min: 5, max: 400 },
  hours: 'evening',
  purposes: 'personal',
  declared: 'sponsor',
};

/** Supports a family abroad that is not the own one, without an association between them. */
export const informalSponsor: PayerClass = behave('informal-sponsor', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.3 },
  corridors: corridors.stranger,
  relations: [
    heavy('informal-sponsor', families),
    {
      to: { kind: 'hub', hub: 'sponsored-family' },
      count: counts.one,
      rhythm: rhythms.monthly,
      amounts: { median: 42, between: 0.4, within: 0.3, min: 10, max: 400 },
      hours: 'mixed',
      purposes: 'schooling',
      declared: 'sponsor',
      chance: 0.45,
    },
    families,
  ],
});
