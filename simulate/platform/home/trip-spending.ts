import type { Body } from '../organisation.js';
import { organisation } from '../organisation.js';
import { pay } from '../pay.js';
import { firstRecord } from '../payee.js';
import { isPlace, placeOf } from '../places.js';
import { pooled } from '../pool.js';
import { instant } from '../rhythm.js';
import { dayMs, windowEnd } from '../window.js';
import type { Life } from '../world.js';

type Shop = Pick<Body, 'name' | 'merchantCategory'>;
const cashMachine: Shop = { name: 'ATM', merchantCategory: '6011' };
const hotel: Shop = { name: 'Hotel', merchantCategory: '7011' };
const restaurant: Shop = { name: 'Restaurant', merchantCategory: '5812' };
const market: Shop = { name: 'Market', merchantCategory: '5411' };
const taxi: Shop = { name: 'Taxi', merchantCategory: '4121' };
const shops = [hotel, restaurant, restaurant, market, taxi] as const;
const withdrawals = [50, 80, 100, 150] as const;

/** Card spending on journeys, of those who pay at home as well. */
export function tripSpending(life: Life): void {
  const { draws, payer } = life;
  for (const { from, to, country } of payer.journeys) {
    if (!isPlace(country) || country === 'FR' || !payer.paysAtHome || !draws.chance(0.6)) continue;
    for (let i = draws.poisson((to - from) / dayMs / 5); i > 0; i--) {
      const cash = draws.chance(0.35);
      const spent = spentAt(life, country, cash ? cashMachine : draws.pick(shops));
      const at = instant(life, draws.between(from, Math.min(to, windowEnd)), 'any');
      pay(life, spent, at, cash ? draws.pick(withdrawals) : draws.lognormal(32, 0.8), {
        channel: 'card',
        cardPresent: true,
        cash,
        merchant: true,
      });
    }
  }
}

function spentAt(
  life: Life,
  country: string,
  { name, merchantCategory }: Shop,
): ReturnType<typeof firstRecord> {
  const payee = pooled(life, `abroad${country}${merchantCategory}`, 0.05, () => {
    const klass = name === cashMachine.name ? 'cash-machine' : 'shop-abroad';
    const town = life.draws.pick(placeOf(country).towns);
    return organisation(life, country, { name: `${name} ${town}`, klass, merchantCategory }).payee;
  });
  return firstRecord(payee);
}
