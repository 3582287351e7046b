import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { ages } from '../person.js';
import { behave } from '../play.js';
import type { PayerClass } from '../unit.js';

/** Arrived within the data; begins with small sums, then more. */
export const newMigrant: PayerClass = behave('new-migrant', {
  payer: { origin: 'corridor', ages: [[ages(30, 7), 1]], newcomer: 1 },
  corridors: corridors.family,
  relations: [
    {
      to: { kind: 'kin', shared: 0.5 },
      count: counts.few,
      rhythm: { kind: 'irregular', perYear: { median: 15, sigma: 0.6, min: 3 } },
      amounts: { median: 60, between: 0.6, within: 0.5, min: 5, max: 900, growth: 1.03 },
      hours: 'evening',
      purposes: 'family',
      declared: 'kin',
    },
  ],
});
