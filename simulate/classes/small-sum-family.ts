import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { rhythms, settledAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Small sums to many relatives of other names, whenever somebody asks; siblings pay the same ones. */
export const smallSumFamily: PayerClass = behave('small-sum-family', {
  payer: {
    origin: 'corridor',
    ages: settledAges,
    newcomer: 0.3,
    household: [
      [1, 70],
      [2, 20],
      [3, 10],
    ],
  },
  corridors: corridors.family,
  relations: [
    {
      to: { kind: 'kin', shared: 0.25, joint: true },
      count: counts.several,
      rhythm: { kind: 'irregular', perYear: { median: 15, sigma: 0.7, min: 2 } },
      amounts: { median: 31, between: 0.4, within: 0.5, min: 5, max: 300 },
      hours: 'evening',
      purposes: 'family',
      declared: 'kin',
      turn: 'rotating',
    },
    {
      to: { kind: 'hub', hub: 'intermediary' },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 30, between: 0.5, within: 0.5, min: 5, max: 300 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
      chance: 0.03,
    },
  ],
});
