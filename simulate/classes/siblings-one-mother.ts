import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { rhythms, settledAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Siblings, often under different married names and in different towns, support one parent. */
export const siblingsOneMother: PayerClass = behave('siblings-one-mother', {
  payer: {
    origin: 'corridor',
    ages: settledAges,
    newcomer: 0.12,
    household: [
      [2, 45],
      [3, 35],
      [4, 20],
    ],
  },
  corridors: corridors.family,
  relations: [
    {
      to: { kind: 'kin', shared: 0.45, joint: true },
      count: counts.one,
      rhythm: rhythms.monthly,
      amounts: { median: 75, between: 0.6, within: 0.35, min: 8, max: 900 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
    },
    {
      to: { kind: 'kin', shared: 0.4 },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 45, between: 0.5, within: 0.5, min: 5, max: 500 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
      chance: 0.4,
    },
  ],
});
