import type { Country } from './countries.js';
import { type NamePool, namePools, type Origin } from './names/pools.js';
import type { Random, Weighted } from './random.js';

export interface Person {
  readonly given: string;
  /** Empty for a person with one name. */
  readonly family: string;
  readonly female: boolean;
  /** Days since 1970-01-01. */
  readonly birth: number;
}

export interface Ages {
  readonly mean: number;
  readonly deviation: number;
  readonly min: number;
  readonly max: number;
}

export function ages(mean: number, deviation: number, min = 19, max = 88): Ages {
  return { mean, deviation, min, max };
}

export function fullName(person: Person): string {
  return person.family === '' ? person.given : `${person.given} ${person.family}`;
}

/** Residents carry mostly the names of the country's majority, a third of them others. */
const otherNames: Weighted<Origin> = [
  ['maghrebi', 26],
  ['southern', 18],
  ['lusophone', 14],
  ['west-african', 14],
  ['turkish', 6],
  ['polish', 6],
  ['romanian', 4],
  ['vietnamese', 3],
  ['indian', 3],
  ['malagasy', 2],
  ['latin-american', 2],
  ['filipino', 2],
];

export function residentOrigin(random: Random, home: Country): Origin {
  return random.chance(0.7) ? home.origin : random.weighted(otherNames);
}

function familyName(random: Random, pool: NamePool): string {
  if (random.chance(pool.mononym)) return '';
  const first = random.pickSkewed(pool.family);
  return random.chance(pool.compound) ? `${first} ${random.pickSkewed(pool.family)}` : first;
}

export function person(random: Random, origin: Origin, age: Ages, today: number): Person {
  const pool = namePools[origin];
  const female = random.chance(0.5);
  const years = Math.min(age.max, Math.max(age.min, age.mean + age.deviation * random.normal()));
  return {
    given: random.pickSkewed(female ? pool.female : pool.male),
    family: familyName(random, pool),
    female,
    birth: Math.floor(today - years * 365.25 - random.share() * 365),
  };
}

/** A relative: the same family name unless marriage, another line of the family or a single name breaks it. */
export function relative(random: Random, of: Person, origin: Origin, shared: number, today: number): Person {
  const age = ages(random.pick([28, 35, 45, 58, 66, 72]), 6);
  const someone = person(random, origin, age, today);
  const pool = namePools[origin];
  const keeps = random.chance(shared) && !(someone.female && random.chance(pool.married * 0.4));
  return keeps ? { ...someone, family: of.family } : someone;
}
