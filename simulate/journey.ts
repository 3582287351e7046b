import { day } from '../src/time.js';
import type { Behaviour } from './behaviour.js';
import { payByCard } from './card.js';
import { dateText, utcOf } from './clock.js';
import { countryAt } from './countries.js';
import { onJourney } from './merchant-kinds.js';
import type { Payer } from './payer.js';
import type { Random } from './random.js';
import { hourOf } from './words.js';
import type { World } from './world.js';

export interface Journey {
  readonly country: number;
  /** Days counted from the first one of the data. */
  readonly start: number;
  readonly days: number;
}

const holidays = new Set(['07', '08', '12']);

/** When somebody is in a country to which money goes. Two in five would rather go in the holidays. */
export function planJourney(
  world: World,
  payer: Payer,
  behaviour: Behaviour,
  country: number,
  random: Random,
): Journey {
  const family = behaviour.relations.some(({ to }) => to.kind === 'kin');
  const settled = behaviour.relations.some(({ to }) => to.kind === 'own-account');
  const usual = settled ? 60 : family ? 24 : 12;
  const { start, end } = payer.span;
  const length = Math.min(
    Math.floor(random.spread({ median: usual, sigma: 0.5, min: 3, max: 150 })),
    Math.floor(end - start),
  );
  const first = (): number => Math.floor(random.between(start, Math.max(start, end - length)));
  const on = first();
  const other = first();
  const month = dateText(Math.floor(world.from / day) + on).slice(5, 7);
  return {
    country,
    start: !holidays.has(month) && random.chance(0.4) ? other : on,
    days: length,
  };
}

/** What the card of a customer of the bank leaves of a journey. */
export function spendOnJourney(
  world: World,
  payer: Payer,
  behaviour: Behaviour,
  journey: Journey,
  random: Random,
): void {
  const { country, start, days } = journey;
  const near = random.whole(0, 7);
  const spend = (id: Parameters<typeof payByCard>[3], where: number, onDay: number): void => {
    const { zone } = countryAt(where);
    const local = Math.floor(onDay) * day + Math.floor(hourOf(random, 'mixed') * 3_600);
    payByCard(world, payer, random, id, where, utcOf(zone, world.from + local), near);
  };
  if (random.chance(0.85)) {
    const seller = random.chance(0.15) ? 'travel-agency' : 'air-fare';
    spend(seller, payer.home.country, start - random.between(4, 90));
  }
  const rooms = random.chance(hasBed(behaviour) ? 0.12 : 0.8) ? random.whole(1, 3) : 0;
  for (let i = 0; i < rooms; i++) spend('room', country, start + random.between(0, days));
  const withdrawals = Math.min(8, 1 + Math.floor((days / 6) * random.between(0.3, 1.4)));
  for (let i = 0; i < withdrawals; i++) spend('cash-machine', country, start + random.between(0, days));
  const small = Math.min(30, Math.floor(days * random.between(0.1, 0.8)));
  for (let i = 0; i < small; i++) spend(random.weighted(onJourney), country, start + random.between(0, days));
}

/** Somebody or a place to stay with. */
function hasBed({ relations }: Behaviour): boolean {
  return relations.some(
    ({ to }) => to.kind === 'kin' || to.kind === 'own-account' || ('klass' in to && to.klass === 'partner'),
  );
}
