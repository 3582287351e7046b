import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { rhythms, settledAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Pays a firm abroad that does part of the work. */
export const outsourcingClient: PayerClass = behave('outsourcing-client', {
  payer: { origin: 'resident', ages: settledAges, newcomer: 0.25 },
  corridors: corridors.trade,
  relations: [
    {
      to: { kind: 'hub', hub: 'agency', roam: 0.2 },
      count: counts.oneOrTwo,
      rhythm: rhythms.monthly,
      amounts: { median: 450, between: 0.9, within: 0.4, min: 20, max: 9000 },
      hours: 'daytime',
      purposes: 'service',
      declared: 'trade',
    },
  ],
});
