import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { rhythms, settledAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Supports a family and sends at night, after work. */
export const shiftWorker: PayerClass = behave('shift-worker', {
  payer: { origin: 'corridor', ages: settledAges, newcomer: 0.2 },
  corridors: corridors.family,
  relations: [
    {
      to: { kind: 'kin', shared: 0.6 },
      count: counts.oneOrTwo,
      rhythm: rhythms.monthly,
      amounts: { median: 130, between: 0.6, within: 0.35, min: 8, max: 1500 },
      hours: 'night',
      purposes: 'family',
      declared: 'kin',
    },
    {
      to: { kind: 'kin', shared: 0.25 },
      count: counts.few,
      rhythm: { kind: 'irregular', perYear: { median: 10, sigma: 0.6, min: 1 } },
      amounts: { median: 35, between: 0.5, within: 0.5, min: 5, max: 500 },
      hours: 'night',
      purposes: 'family',
      declared: 'kin',
      chance: 0.35,
      turn: 'rotating',
    },
  ],
});
