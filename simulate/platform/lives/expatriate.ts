import type { Weighted } from '../../random.js';
import { newPayee } from '../new-payee.js';
import { pay } from '../pay.js';
import { firstRecord } from '../payee.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { irregular, monthly } from '../rhythm.js';
import { several } from '../several.js';
import type { Life } from '../world.js';
import { newOwnAccount } from './own-account.js';

const purposes: Weighted<string> = [
  ['bills', 20],
  ['work', 30],
  ['rent', 10],
  ['food', 20],
  ['help', 20],
];

/** Lives abroad: fills the account in France, pays people around. */
export function expatriate(life: Life): void {
  const { draws, payer } = life;
  const account = newOwnAccount(life, 'FR', 'account');
  monthly(life, { skip: 0.3 }, (at) =>
    pay(life, firstRecord(account), at, draws.lognormal(600, 0.6), {
      relationship: 'self',
      purpose: 'savings',
    }),
  );
  const locals = several(2 + draws.poisson(3 * payer.volume), () =>
    newPayee(life, payer.country, 'expatriate-local-contact'),
  );
  irregular(life, { perMonth: 1.8 * payer.volume, fits: 0.2 }, (at) =>
    pay(life, recordFor(draws, draws.pickRanked(locals)), at, draws.lognormal(38, 0.8), {
      purpose: purpose(draws, purposes),
    }),
  );
}
