import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { ages } from '../person.js';
import { behave } from '../play.js';
import type { PayerClass } from '../unit.js';

/** Found the family of birth: other names, irregular help. */
export const adoptee: PayerClass = behave('adoptee', {
  payer: { origin: 'resident', ages: [[ages(36, 7), 1]], newcomer: 0.35 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'kin', shared: 0 },
      count: counts.few,
      rhythm: { kind: 'irregular', perYear: { median: 8, sigma: 0.7, min: 1 } },
      amounts: { median: 55, between: 0.5, within: 0.5, min: 5, max: 600 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'kin',
      turn: 'rotating',
    },
  ],
});
