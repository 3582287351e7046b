import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { rhythms, settledAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Emigrants of one village pay one person there, who hands it on. */
export const villageMember: PayerClass = behave('village-member', {
  payer: {
    origin: 'corridor',
    ages: settledAges,
    newcomer: 0.1,
    household: [
      [5, 20],
      [7, 35],
      [10, 30],
      [14, 15],
    ],
  },
  corridors: corridors.family,
  relations: [
    {
      to: { kind: 'person', klass: 'village-collector', joint: true },
      count: counts.one,
      rhythm: rhythms.monthly,
      amounts: { median: 80, between: 0.5, within: 0.3, min: 10, max: 600 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'acquaintance',
    },
    {
      to: { kind: 'kin', shared: 0.7 },
      count: counts.one,
      rhythm: rhythms.monthly,
      amounts: { median: 150, between: 0.5, within: 0.3, min: 10, max: 1500 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
      chance: 0.55,
    },
  ],
});
