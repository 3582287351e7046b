import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { pay } from '../pay.js';
import { firstRecord, type Payee } from '../payee.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { instant, sometime } from '../rhythm.js';
import { several } from '../several.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';
import { publicPayee } from './public-payee.js';

type Fraud = 'romance' | 'investment' | 'market';
type Lasting = Exclude<Fraud, 'market'>;

const frauds: Weighted<Fraud> = [
  ['romance', 50],
  ['investment', 20],
  ['market', 30],
];
const takers: Weighted<number> = [
  [1, 55],
  [2, 30],
  [3, 15],
];
const soldFor: Weighted<Relationship> = [
  ['other', 50],
  ['none', 30],
  ['business', 20],
];
const orders: Weighted<string> = [
  ['order', 80],
  ['rent', 20],
];
const stated: Readonly<Record<Lasting, Weighted<Relationship>>> = {
  romance: [
    ['friend', 40],
    ['partner', 45],
    ['other', 15],
  ],
  investment: [
    ['business', 1],
    ['other', 1],
    ['self', 1],
  ],
};
const purposes: Readonly<Record<Lasting, Weighted<string>>> = {
  romance: [
    ['medical', 25],
    ['travel', 30],
    ['help', 30],
    ['rent', 15],
  ],
  investment: [
    ['savings', 80],
    ['other', 20],
  ],
};

/** One payment for what never comes, or sums that grow over weeks. */
export function fraudVictim(life: Life): void {
  const { draws, payer } = life;
  const fraud = draws.weighted(frauds);
  const count = fraud === 'market' ? 1 : draws.weighted(takers);
  const kind = fraud === 'investment' ? 'account' : undefined;
  const payees = several(count, () =>
    publicPayee(life, 'fraud-taker', payer.corridor, {
      newcomers: 0.4,
      names: 0.3,
      traits: { age: [19, 45], kind },
    }),
  );
  const at = sometime(life);
  if (fraud !== 'market') {
    payMore(life, fraud, payees, at);
    return;
  }
  pay(life, firstRecord(payees[0] as Payee), instant(life, at), draws.lognormal(110, 0.8), {
    relationship: draws.weighted(soldFor),
    purpose: purpose(draws, orders),
  });
}

function payMore(life: Life, fraud: Lasting, payees: readonly Payee[], from: number): void {
  const { draws, payer } = life;
  const invests = fraud === 'investment';
  let euros = invests ? draws.lognormal(250, 0.4) : draws.lognormal(75, 0.6);
  const count = 2 + draws.poisson(invests ? 3 : 6 * Math.min(2, payer.volume));
  const most = draws.lognormal(2_400, 0.5);
  let at = from;
  for (let i = 0; i < count; i++) {
    const payee = payees[Math.min(payees.length - 1, Math.floor((i / count) * payees.length))] as Payee;
    pay(life, recordFor(draws, payee), instant(life, at), Math.min(euros, most), {
      relationship: draws.weighted(stated[fraud]),
      purpose: purpose(draws, purposes[fraud]),
    });
    euros *= draws.lognormal(1.5, 0.35);
    at += draws.exponential(invests ? 12 : 16) * dayMs;
  }
}
