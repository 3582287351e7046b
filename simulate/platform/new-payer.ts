import type { Weighted } from '../random.js';
import { corridors } from './corridors.js';
import { phoneNumber } from './digits.js';
import type { Draws } from './draws.js';
import { isTargetClass, type Kind, kindOf, remainder } from './kinds.js';
import { familyName, givenName } from './names.js';
import type { Level, Payer, Style } from './payer.js';
import { placeOf } from './places.js';
import { dayMs, windowEnd, windowStart } from './window.js';
import { newId, newPerson, type World } from './world.js';

const streets = [
  'rue de la Gare',
  'avenue Jean Jaures',
  'rue Victor Hugo',
  'rue des Lilas',
  'boulevard Voltaire',
  'impasse du Moulin',
  'rue Pasteur',
  'place du Marche',
  'rue de Verdun',
  'chemin des Vignes',
  'rue de la Paix',
  'allee des Acacias',
] as const;
const mailHosts = ['mail.example', 'post.example', 'web.example'] as const;
const residences: Weighted<string> = [
  ['FR', 930],
  ['BE', 18],
  ['CH', 10],
  ['LU', 5],
  ['RE', 17],
  ['GP', 8],
  ['MQ', 8],
];
/** Of people who came from elsewhere, or whose parents did. */
const originsAtHome = ['MA', 'PT', 'SN', 'DZ', 'CI', 'RO', 'VN'] as const;
const otherOrigins = ['MA', 'PT', 'SN', 'VN', 'PL'] as const;
const migrantTowns = [
  'Paris',
  'Saint-Denis',
  'Montreuil',
  'Creteil',
  'Argenteuil',
  'Lyon',
  'Marseille',
] as const;
const levels: Weighted<Level> = [
  ['light', 30],
  ['usual', 55],
  ['heavy', 15],
];
const volumes: Readonly<Record<Level, number>> = { light: 0.35, usual: 1, heavy: 3 };
const styles: Weighted<Style> = [
  ['round', 58],
  ['euro', 12],
  ['exact', 8],
  ['payout', 22],
];
/** Classes that meet many strangers. */
const watched = /adult-services|online-friend|fraud|extortion|clairvoyant|game-item|streamer/;

export function newPayer(world: World, klass: string): Payer {
  const { draws } = world;
  const kind = kindOf(klass);
  const sex = draws.chance(kind.men) ? 'm' : 'f';
  const corridor = draws.weighted(corridors[kind.corridors]);
  const age = ageOf(draws, kind, klass);
  const migrant =
    kind.from === 'migrant' || (kind.from === 'mixed' && draws.chance(klass === remainder ? 0.12 : 0.4));
  const origin = originOf(draws, migrant, corridor);
  const resident = draws.weighted(residences);
  const country = klass === 'expatriate' ? corridor : resident;
  const place = placeOf(country);
  const town = townOf(draws, klass, country, migrant);
  const { culture } = placeOf(origin);
  const given = givenName(draws, culture, sex);
  const family = familyName(draws, culture);
  const id = newId(world, 'C');
  const since = draws.chance(0.62)
    ? windowStart - draws.between(10, 1_600) * dayMs
    : windowStart + draws.between(0, 690) * dayMs;
  const from = Math.max(windowStart, since);
  const to = draws.chance(0.15) ? from + draws.between(20, 700) * dayMs : windowEnd;
  const level = draws.weighted(levels);
  return {
    id,
    person: newPerson(world),
    given,
    family,
    sex,
    birth: Date.UTC(2024, 6, 1) - age * 365.25 * dayMs,
    origin,
    country,
    zone: place.zone,
    town,
    address: `${1 + draws.below(180)} ${draws.pick(streets)} ${town}`,
    phone: draws.chance(0.96) ? phoneNumber(draws, draws.chance(0.85) ? place : placeOf('FR')) : '',
    email: draws.chance(0.97) ? mailAddress(draws, given, family) : '',
    type: 'person',
    since,
    devices: devicesOf(world),
    hours: draws.weighted(kind.hours),
    style: draws.weighted(styles),
    klass,
    volume: volumes[level],
    level,
    from,
    to: Math.min(windowEnd, to),
    paysAtHome: draws.chance(kind.atHome),
    corridor,
    birthKnown: draws.chance(0.93),
    addressKnown: draws.chance(0.7),
    journeys: [],
    watched: watched.test(klass),
    ownRecords: new Map(),
    spellings: new Map(),
    stated: new Map(),
    met: new Set(),
    asPayee: undefined,
    twin: undefined,
  };
}

/** A few targets are far younger than the others. */
function ageOf(draws: Draws, { age: [mean, deviation], limits, from }: Kind, klass: string): number {
  const [youngest, oldest] = limits;
  let age: number;
  do age = mean + deviation * draws.normal();
  while (age < youngest || age > oldest);
  const young = from === 'local' && isTargetClass(klass) && draws.chance(0.12);
  return young ? draws.between(22, 36) : age;
}

function originOf(draws: Draws, migrant: boolean, corridor: string): string {
  if (!migrant) return draws.chance(0.13) ? draws.pick(otherOrigins) : 'FR';
  return corridor === 'FR' ? draws.pick(originsAtHome) : corridor;
}

function townOf(draws: Draws, klass: string, country: string, migrant: boolean): string {
  const { towns } = placeOf(country);
  const among = migrant && draws.chance(0.6);
  if (klass === 'expatriate') return draws.pick(towns);
  return among ? draws.pick(migrantTowns) : draws.pickRanked(towns);
}

function mailAddress(draws: Draws, given: string, family: string): string {
  const name = `${given[0]}.${family}`.toLowerCase().replace(/[^a-z.]/g, '');
  return `${name}${draws.below(9_999)}@${draws.pick(mailHosts)}`;
}

function devicesOf(world: World): readonly string[] {
  const first = newId(world, 'D');
  return world.draws.chance(0.35) ? [first, newId(world, 'D')] : [first];
}
