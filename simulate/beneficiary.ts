import { countryAt } from './countries.js';
import { bankAccount, payoutAgent, phoneNumber, townName, walletAccount } from './home.js';
import type { Method } from './parties.js';
import { ages, fullName, type Person, person } from './person.js';
import type { Random } from './random.js';
import type { World } from './world.js';

/** What one beneficiary can be reached by; several names of one beneficiary share most of it. */
export interface Place {
  readonly country: number;
  readonly town: string;
  readonly phone: string;
  readonly account: string;
  readonly method: Method;
  readonly agent: string;
}

export function place(random: Random, country: number, town?: string, method?: Method): Place {
  const at = countryAt(country);
  const where = townName(town ?? random.pickSkewed(at.towns));
  const u = random.share();
  const how = method ?? (u < at.cash ? 0 : u < at.cash + at.wallet ? 1 : 2);
  return {
    country,
    town: how === 0 ? where : '',
    phone: how === 1 || random.chance(0.7) ? phoneNumber(random, at) : '',
    account: how === 2 ? bankAccount(random, at) : how === 1 ? walletAccount(random, at) : '',
    method: how,
    agent: how === 0 ? payoutAgent(random, at, where) : '',
  };
}

export function addPerson(
  world: World,
  random: Random,
  klass: string,
  who: Person,
  where: Place,
  batch = false,
): number {
  const party = world.parties.addBeneficiary(random, klass, where.country, who);
  return world.parties.addFace(random, {
    ...where,
    party,
    name: fullName(who),
    birth: who.birth,
    type: 'person',
    batch,
  });
}

export function addStranger(world: World, random: Random, klass: string, country: number): number {
  const who = person(random, countryAt(country).origin, ages(36, 12), world.today);
  return addPerson(world, random, klass, who, place(random, country));
}
