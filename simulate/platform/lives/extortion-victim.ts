import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { pay } from '../pay.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { instant, sometime } from '../rhythm.js';
import { dayMs, hourMs } from '../window.js';
import type { Life } from '../world.js';
import { publicPayee } from './public-payee.js';

const waves: Weighted<number> = [
  [1, 70],
  [2, 30],
];
const stated: Weighted<Relationship> = [
  ['friend', 60],
  ['other', 25],
  ['none', 15],
];
const purposes: Weighted<string> = [
  ['gift', 40],
  ['help', 30],
  ['order', 30],
];

/** Fast payments to somebody new, and now and then a second wave. */
export function extortionVictim(life: Life): void {
  const { draws, payer } = life;
  const minor = payer.klass === 'extortion-victim-minor';
  const count = draws.weighted(waves);
  const payee = publicPayee(life, 'extortion-taker', payer.corridor, {
    newcomers: 0.3,
    names: 0.4,
    traits: { age: [18, 34] },
  });
  let at = instant(life, sometime(life), 'late');
  for (let wave = 0; wave < count; wave++) {
    let euros = minor ? draws.lognormal(35, 0.5) : draws.lognormal(120, 0.6);
    const payments = 1 + draws.poisson((minor ? 2 : 3) * (0.6 + 0.4 * payer.volume));
    for (let i = 0; i < payments; i++) {
      pay(life, recordFor(draws, payee), at, Math.min(euros, minor ? 200 : 1_200), {
        relationship: draws.weighted(stated),
        purpose: purpose(draws, purposes),
      });
      at += draws.exponential(i === 0 ? 2 : 14) * hourMs;
      euros *= draws.lognormal(1.05, 0.5);
    }
    at += draws.between(2, 30) * dayMs;
  }
}
