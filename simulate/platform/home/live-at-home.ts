import type { Weighted } from '../../random.js';
import { customerRecord } from '../customer-record.js';
import { isTargetClass } from '../kinds.js';
import { pay } from '../pay.js';
import type { Payer } from '../payer.js';
import { instant, irregular, monthly, sometime } from '../rhythm.js';
import { several } from '../several.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';
import type { Neighbourhood } from './neighbourhood.js';
import { anyShop, type Shop } from './shops.js';

const friendPurposes: Weighted<string> = [
  ['food', 40],
  ['gift', 20],
  ['travel', 15],
  ['rent', 10],
  ['bills', 15],
];
const workPurposes = ['work', 'lessons', 'order'] as const;
const wallet = { channel: 'wallet', atHome: true } as const;
const recorderPrices = [19.9, 29.9, 39, 59] as const;
const wageMonths = [0.25, 0.5, 1] as const;
/** Payers of that number pay one another's households. */
const parts = 97;

/** What a payer does within the country: friends, second-hand sellers, small businesses, shops. */
export function liveAtHome(life: Life, around: Neighbourhood): void {
  const { draws, payer } = life;
  const months = (payer.to - payer.from) / dayMs / 30.44;
  if (months <= 0) return;
  const young = isYoung(payer);
  const settled = payer.klass.startsWith('home-') || payer.klass === 'youth-wallet';
  const perMonth = draws.lognormal(settled ? 0.4 : 0.33, 0.95) * (young ? 1.3 : 1);
  const friends = (around.circles.get(payer) ?? []).filter((other) => other !== payer && draws.chance(0.5));
  const social = friends.length > 0 ? draws.between(0.1, young ? 0.75 : 0.55) : 0;
  const habits = several(2 + draws.below(5), () => anyShop(around.shops, draws));
  for (let i = draws.poisson(perMonth * months); i > 0; i--) {
    const at = instant(life, sometime(life));
    const share = draws.share();
    if (share < social) payFriend(life, draws.pick(friends), at);
    else if (share < social + 0.06 && around.sellers.length > 0) paySeller(life, around.sellers, at);
    else if (share < social + 0.13 && around.businesses.length > 0) payBusiness(life, around.businesses, at);
    else shop(life, draws.chance(0.7) ? draws.pick(habits) : anyShop(around.shops, draws), at);
  }
  buyRecorder(life, around);
  if (payer.klass === 'home-household-employer') payHousehold(life);
  if (payer.klass === 'home-business') paySuppliers(life, habits);
}

function isYoung({ klass }: Payer): boolean {
  return klass === 'home-student' || klass === 'youth-wallet';
}

function payFriend(life: Life, friend: Payer, at: number): void {
  const { world, draws, payer } = life;
  const euros = payer.klass === 'youth-wallet' ? draws.lognormal(9, 0.7) : draws.lognormal(19, 0.8);
  const purpose = draws.chance(0.25) ? draws.weighted(friendPurposes) : '';
  pay(life, customerRecord(world, friend), at, euros, { ...wallet, purpose });
  if (!draws.chance(0.25)) return;
  const back = at + draws.between(0.1, 9) * dayMs;
  const theirs = { world, draws, payer: friend };
  pay(theirs, customerRecord(world, payer), back, euros * draws.lognormal(0.9, 0.5), wallet);
}

function paySeller(life: Life, sellers: readonly Payer[], at: number): void {
  const { world, draws } = life;
  const seller = draws.chance(0.15) ? draws.pickRanked(sellers) : draws.pick(sellers);
  const record = customerRecord(world, seller, 'second-hand-seller');
  pay(life, record, at, draws.lognormal(24, 0.9), {
    ...wallet,
    purpose: draws.chance(0.25) ? 'order' : '',
  });
}

function payBusiness(life: Life, businesses: readonly Payer[], at: number): void {
  const { world, draws } = life;
  const business = draws.chance(0.6) ? draws.pickRanked(businesses) : draws.pick(businesses);
  const record = customerRecord(world, business, 'small-merchant');
  pay(life, record, at, draws.lognormal(27, 0.7), {
    ...wallet,
    purpose: draws.chance(0.25) ? draws.pick(workPurposes) : '',
  });
}

function shop(life: Life, { record, euros }: Shop, at: number): void {
  const { draws } = life;
  pay(life, record, at, Math.max(1, draws.lognormal(euros, 0.6)), {
    channel: draws.chance(0.62) ? 'card' : 'wallet',
    merchant: true,
    cardPresent: draws.chance(0.3),
    atHome: true,
  });
}

function buyRecorder(life: Life, { shops }: Neighbourhood): void {
  const { draws, payer } = life;
  if (!draws.chance(recorderShare(payer.klass))) return;
  const record = draws.pick(shops.recorders);
  const at = instant(life, sometime(life));
  pay(life, record, at, draws.pick(recorderPrices), { channel: 'card', merchant: true });
}

function recorderShare(klass: string): number {
  if (isTargetClass(klass)) return 0.03;
  return klass === 'streamer-fan' ? 0.01 : 0.003;
}

function payHousehold(life: Life): void {
  const { world, draws, payer } = life;
  const others = world.payers.filter((_, i) => i % parts === payer.person % parts);
  const record = customerRecord(world, draws.pick(others));
  monthly(life, { every: draws.pick(wageMonths), jitter: 2, skip: 0.25 }, (at) =>
    pay(life, record, at, draws.lognormal(60, 0.3), { ...wallet, purpose: 'work' }),
  );
}

function paySuppliers(life: Life, habits: readonly Shop[]): void {
  const { draws, payer } = life;
  const suppliers = several(2 + draws.below(4), () => draws.pick(habits));
  irregular(life, { perMonth: 1.5 * payer.volume, hours: 'day' }, (at) =>
    pay(life, draws.pick(suppliers).record, at, draws.lognormal(140, 0.8), { ...wallet, purpose: 'order' }),
  );
}
