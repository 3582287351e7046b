import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { newPayee } from '../new-payee.js';
import { monthly, sometime } from '../rhythm.js';
import { several } from '../several.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';
import { give } from './give.js';
import { newRelative } from './relatives.js';
import { usualSum } from './usual-sums.js';

const stated: Weighted<Relationship> = [
  ['friend', 55],
  ['other_family', 25],
  ['other', 15],
  ['none', 5],
];

/** Sends for friends who cannot, beside the own family. */
export function proxySender(life: Life): void {
  const { draws, payer } = life;
  const { corridor } = payer;
  const count = 3 + draws.poisson(4 * payer.volume);
  const own = newRelative(life, 'parent', 'steady-family-kin');
  const others = several(count, () => ({
    payee: newPayee(life, corridor, 'kin-of-a-friend'),
    relationship: draws.weighted(stated),
  }));
  monthly(life, { skip: 0.15 }, (at) => give(life, own, at, usualSum(corridor) * draws.lognormal(0.9, 0.3)));
  for (const other of others) {
    const from = sometime(life);
    const to = from + draws.between(2, 14) * 30 * dayMs;
    const base = draws.lognormal(95, 0.55);
    monthly(life, { from, to, jitter: 5, skip: 0.3 }, (at) =>
      give(life, other, at, base * draws.lognormal(1, 0.35)),
    );
  }
}
