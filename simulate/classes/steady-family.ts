import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { rhythms, settledAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Supports a family, mostly every month; some pay through a firm that hides the payee. */
export const steadyFamily: PayerClass = behave('steady-family', {
  payer: { origin: 'corridor', ages: settledAges, newcomer: 0.14 },
  corridors: corridors.family,
  relations: [
    {
      to: { kind: 'kin', shared: 0.72 },
      count: counts.oneOrTwo,
      rhythm: rhythms.monthly,
      amounts: { median: 170, between: 0.55, within: 0.3, min: 8, max: 2500 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
      reverse: 0.03,
    },
    {
      to: { kind: 'kin', shared: 0.35 },
      count: counts.few,
      rhythm: rhythms.now,
      amounts: { median: 55, between: 0.6, within: 0.5, min: 5, max: 900 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
      chance: 0.3,
      turn: 'rotating',
    },
    {
      to: { kind: 'hub', hub: 'intermediary' },
      count: counts.one,
      rhythm: { kind: 'irregular', perYear: { median: 8, sigma: 0.7, min: 1 } },
      amounts: { median: 60, between: 0.7, within: 0.4, min: 5, max: 1200 },
      hours: 'mixed',
      purposes: 'family',
      declared: 'kin',
      chance: 0.02,
    },
  ],
});
