import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { heavy } from '../heavy.js';
import { behave } from '../play.js';
import { anyAges } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

const sellers: Relation = {
  to: { kind: 'hub', hub: 'seller', roam: 0.4 },
  count: counts.few,
  rhythm: {
    kind: 'episode',
    payments: { median: 3, sigma: 0.8, min: 1 },
    gapDays: { median: 20, sigma: 1.1 },
    repeat: 0.05,
  },
  amounts: { median: 38, between: 0.6, within: 0.5, min: 5, max: 600 },
  hours: 'evening',
  purposes: 'service',
  declared: 'trade',
  turn: 'rotating',
};

/** Buys small things from private sellers abroad. */
export const goodsBuyer: PayerClass = behave('goods-buyer', {
  payer: { origin: 'resident', ages: anyAges, newcomer: 0.4 },
  corridors: corridors.trade,
  relations: [heavy('goods-buyer', sellers), sellers],
});
