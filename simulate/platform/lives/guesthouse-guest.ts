import type { Weighted } from '../../random.js';
import { pay } from '../pay.js';
import { firstRecord } from '../payee.js';
import { purpose } from '../purposes.js';
import { instant, sometime } from '../rhythm.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';
import { businesslike } from './gift-kinds.js';
import { publicPayee } from './public-payee.js';

const purposes: Weighted<string> = [
  ['travel', 85],
  ['rent', 15],
];

/** Pays a host abroad before a journey. */
export function guesthouseGuest(life: Life): void {
  const { draws, payer } = life;
  const { corridor } = payer;
  const host = publicPayee(life, 'host-abroad', corridor, {
    newcomers: 0.25,
    names: 0.06,
    traits: { age: [28, 65] },
  });
  for (let i = 1 + draws.poisson(0.35 * payer.volume); i > 0; i--) {
    const at = sometime(life);
    const sum = draws.lognormal(95, 0.6);
    const terms = { relationship: draws.weighted(businesslike), purpose: purpose(draws, purposes) };
    pay(life, firstRecord(host), instant(life, at), sum, terms);
    if (draws.chance(0.6)) {
      const later = instant(life, at + draws.between(2, 30) * dayMs);
      pay(life, firstRecord(host), later, sum * draws.between(0.3, 1.6), terms);
    }
    payer.journeys.push({ from: at + 35 * dayMs, to: at + 50 * dayMs, country: corridor });
  }
}
