import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { corridors } from '../corridors.js';
import { pay } from '../pay.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { irregular } from '../rhythm.js';
import { several } from '../several.js';
import type { Life } from '../world.js';
import { publicPayee } from './public-payee.js';

const stated: Weighted<Relationship> = [
  ['other', 45],
  ['none', 30],
  ['friend', 20],
  ['business', 5],
];
const purposes: Weighted<string> = [
  ['gift', 55],
  ['help', 30],
  ['other', 15],
];

/** Tips streamers, person to person. */
export function streamerFan(life: Life): void {
  const { draws, payer } = life;
  const countries = [payer.corridor, draws.weighted(corridors.fans), draws.weighted(corridors.fans)];
  const streamers = several(1 + draws.poisson(2.2 * payer.volume), () =>
    publicPayee(life, 'streamer', draws.pick(countries), {
      newcomers: 0.12,
      names: 0.06,
      traits: { age: [18, 38] },
    }),
  );
  const base = draws.lognormal(11, 0.6);
  irregular(life, { perMonth: 1.6 * payer.volume, fits: 0.45 }, (at) =>
    pay(life, recordFor(draws, draws.pickRanked(streamers)), at, base * draws.lognormal(1, 0.6), {
      relationship: draws.weighted(stated),
      purpose: purpose(draws, purposes),
    }),
  );
}
