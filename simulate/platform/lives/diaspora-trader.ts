import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { pay } from '../pay.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { irregular } from '../rhythm.js';
import { several } from '../several.js';
import type { Life } from '../world.js';
import { publicPayee } from './public-payee.js';

const stated: Weighted<Relationship> = [
  ['business', 65],
  ['other_family', 15],
  ['friend', 20],
];
const purposes: Weighted<string> = [
  ['order', 60],
  ['work', 25],
  ['bills', 15],
];

/** Buys from suppliers in the country of origin. */
export function diasporaTrader(life: Life): void {
  const { draws, payer } = life;
  const suppliers = several(3 + draws.poisson(4 * payer.volume), () =>
    publicPayee(life, 'supplier-abroad', payer.corridor, {
      newcomers: 0.6,
      names: 0.15,
      traits: { age: [25, 60] },
    }),
  );
  irregular(life, { perMonth: 2 * payer.volume, fits: 0.25, hours: 'day' }, (at) =>
    pay(life, recordFor(draws, draws.pick(suppliers)), at, draws.lognormal(210, 0.9), {
      relationship: draws.weighted(stated),
      purpose: purpose(draws, purposes),
    }),
  );
}
