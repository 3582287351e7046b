import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { ages } from '../person.js';
import { behave } from '../play.js';
import { rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Pays from wherever the ship or the yard is, when there is time ashore. */
export const seafarer: PayerClass = behave('seafarer', {
  payer: {
    origin: 'corridor',
    ages: [[ages(38, 9), 1]],
    newcomer: 0.2,
    homes: [
      ['AE', 45],
      ['FR', 25],
      ['NL', 15],
      ['DE', 15],
    ],
  },
  corridors: corridors.family,
  relations: [
    {
      to: { kind: 'kin', shared: 0.65 },
      count: counts.oneOrTwo,
      rhythm: { kind: 'irregular', perYear: { median: 11, sigma: 0.4, min: 3 } },
      amounts: { median: 280, between: 0.6, within: 0.5, min: 10, max: 3000 },
      hours: 'night',
      purposes: 'family',
      declared: 'kin',
    },
    {
      to: { kind: 'kin', shared: 0.3 },
      count: counts.few,
      rhythm: rhythms.now,
      amounts: { median: 45, between: 0.5, within: 0.6, min: 5, max: 600 },
      hours: 'night',
      purposes: 'family',
      declared: 'kin',
      chance: 0.4,
      turn: 'rotating',
    },
  ],
});
