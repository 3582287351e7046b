import { day } from '../src/time.js';
import type { Behaviour } from './behaviour.js';
import { utcOf } from './clock.js';
import { homes } from './corridors.js';
import { countryAt, countryIndex } from './countries.js';
import { bankAccount, type Home, home, phoneNumber } from './home.js';
import { type Person, person, relative, residentOrigin } from './person.js';
import type { Span } from './schedule.js';
import type { Unit } from './unit.js';
import type { World } from './world.js';

/** One payer of a unit, with what relations need to know. */
export interface Payer {
  readonly index: number;
  readonly person: Person;
  readonly home: Home;
  readonly account: string;
  readonly phone: string;
  readonly span: Span;
}

/** Relatives of a household often live near each other; some share an address or a telephone. */
export function addPayer(unit: Unit, traits: Behaviour['payer'], corridor: number, kin?: Payer): Payer {
  const { random, world } = unit;
  const near = kin !== undefined && random.chance(0.6) ? kin : undefined;
  const country = near?.home.country ?? countryIndex(random.weighted(traits.homes ?? homes));
  const at = countryAt(country);
  const origin = traits.origin === 'corridor' ? countryAt(corridor).origin : residentOrigin(random, at);
  const someone = kin
    ? relative(random, kin.person, origin, 0.6, world.today)
    : person(random, origin, random.weighted(traits.ages), world.today);
  const lives = near && random.chance(0.4) ? near.home : home(random, country, near?.home.town);
  const phone = near && random.chance(0.1) ? near.phone : phoneNumber(random, at);
  const account = bankAccount(random, at);
  const newcomer = random.chance(traits.newcomer);
  const start = newcomer ? random.between(0, world.days * 0.88) : 0;
  const since = newcomer
    ? Math.floor(start) - random.whole(0, 2)
    : -Math.floor(random.spread({ median: 800, sigma: 1, min: 3, max: 6_000 }));
  const index = world.parties.addPayer(random, {
    klass: unit.klass,
    person: someone,
    country,
    address: lives.address,
    phone,
    account,
    since: world.from / day + since,
  });
  const span = { start, end: world.days, newcomer };
  return { index, person: someone, home: lives, account, phone, span };
}

/** Wall-clock seconds since the first day's midnight, where the payer lives, as an instant within the same data. */
export function instantAt(world: World, payer: Payer, local: number): number {
  const at = utcOf(countryAt(payer.home.country).zone, world.from + local);
  if (at < world.from) return at + day;
  const last = world.from + world.days * day;
  return at >= last && local < world.days * day ? at - day : at;
}
