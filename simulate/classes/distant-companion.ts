import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { heavy } from '../heavy.js';
import { behave } from '../play.js';
import { robbedAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

const companions: Relation = {
  to: { kind: 'hub', hub: 'online-companion', roam: 0.1 },
  count: counts.one,
  rhythm: { kind: 'irregular', perYear: { median: 22, sigma: 0.6, min: 4 } },
  amounts: {
    median: 85,
    between: 0.5,
    within: 0.5,
    min: 10,
    max: 3000,
    growth: 1.01,
    tail: { share: 0.08, factor: 5 },
  },
  hours: 'evening',
  purposes: 'personal',
  declared: 'couple',
};

/** Supports somebody known from the net for months; whether that is honest no payment says. */
export const distantCompanion: PayerClass = behave('distant-companion', {
  payer: { origin: 'resident', ages: robbedAges, newcomer: 0.45 },
  corridors: corridors.stranger,
  relations: [heavy('distant-companion', companions), companions],
});
