import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { heavy } from '../heavy.js';
import { behave } from '../play.js';
import { anyAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

const teachers: Relation = {
  to: { kind: 'hub', hub: 'tutor', roam: 0.2 },
  count: counts.oneOrTwo,
  rhythm: {
    kind: 'episode',
    payments: { median: 9, sigma: 0.8, min: 1 },
    gapDays: { median: 8, sigma: 0.7 },
    repeat: 0.03,
  },
  amounts: { median: 28, between: 0.35, within: 0.2, min: 8, max: 200 },
  hours: 'evening',
  purposes: 'service',
  declared: 'trade',
  turn: 'rotating',
  chance: 0.5,
};

/** Takes lessons from a teacher abroad, lesson by lesson. */
export const tutorClient: PayerClass = behave('tutor-client', {
  payer: { origin: 'resident', ages: anyAges, newcomer: 0.45 },
  corridors: corridors.trade,
  relations: [
    heavy('tutor-client', teachers),
    {
      to: { kind: 'hub', hub: 'tutor', roam: 0.2 },
      count: counts.one,
      rhythm: rhythms.weekly,
      amounts: { median: 28, between: 0.35, within: 0.08, min: 8, max: 200 },
      hours: 'evening',
      purposes: 'service',
      declared: 'trade',
      chance: 0.5,
    },
    teachers,
  ],
});
