import { day } from '../src/time.js';
import { topUp } from './airtime.js';
import type { Behaviour } from './behaviour.js';
import { payByCard } from './card.js';
import { countryIndex } from './countries.js';
import { customsOf, homeCards, within } from './customs.js';
import { spendAtHome } from './home-card.js';
import { planJourney, spendOnJourney } from './journey.js';
import { markAway, markJourney } from './net.js';
import type { Payer } from './payer.js';
import { isAbroad, isTarget, paysPerson, rowsOf } from './payer-rows.js';
import { bank, otherProvider, walletApp, withoutIds } from './providers.js';
import { Random, shareOf } from './random.js';
import { fallSilent } from './silence.js';
import type { Unit } from './unit.js';
import type { World } from './world.js';

/** Who does it, and what is drawn for whoever does: kept apart, so that no habit moves another. */
const draws = {
  travel: 41,
  software: 42,
  airtime: 43,
  silence: 44,
  second: 45,
  which: 46,
  away: 47,
  card: 48,
};

/** What one payer does beside sending, once the payments since `first` are made. */
export function liveBeside(unit: Unit, payer: Payer, first: number, behaviour: Behaviour): void {
  const { world, klass } = unit;
  const salt = world.parties.payerSalt[payer.index] as number;
  const customs = customsOf(klass);
  const does = (draw: keyof typeof draws, inYear: number): boolean =>
    shareOf(salt, draws[draw]) < within(world.days, inYear);
  const stream = (name: keyof typeof draws): Random => new Random(world.seed, name, salt);
  if (does('silence', customs.silence)) {
    fallSilent(world, payer, rowsOf(world, payer, first), stream('silence'));
  }
  const rows = rowsOf(world, payer, first);
  const usual = world.parties.payerProvider(payer.index);
  const second =
    usual !== withoutIds && does('second', customs.second)
      ? otherProvider(usual, shareOf(salt, draws.which))
      : usual;
  if (second !== usual) carryElsewhere(world, rows, second, stream('second'));
  const uses = (provider: number): boolean => usual === provider || second === provider;

  const abroad = rows.filter((row) => isAbroad(world, payer, row));
  if (does('away', customs.away)) markAway(world, payer, klass, rows, stream('away'));
  if (does('travel', customs.travel)) {
    const random = stream('travel');
    const country = abroad.length === 0 ? randomAbroad(random, payer) : countryOfOne(world, abroad, random);
    const journey = planJourney(world, payer, behaviour, country, random);
    markJourney(world, rows, journey);
    if (uses(bank)) spendOnJourney(world, payer, behaviour, journey, random);
  }
  if (uses(bank)) {
    if (does('software', customs.software)) buySoftware(world, payer, rows, stream('software'));
    if (does('card', homeCards)) spendAtHome(world, payer, stream('card'));
  }
  if (uses(walletApp) && does('airtime', customs.airtime)) {
    const persons = abroad.filter((row) => paysPerson(world, row));
    if (persons.length > 0) topUp(world, payer, persons, stream('airtime'));
  }
}

function carryElsewhere({ log }: World, rows: readonly number[], provider: number, random: Random): void {
  for (const row of rows) if (random.chance(0.35)) log.provider[row] = provider;
}

function countryOfOne({ log, parties }: World, rows: readonly number[], random: Random): number {
  return parties.faceCountry(log.face[random.pick(rows)] as number);
}

const popular = ['ES', 'IT', 'PT', 'MA', 'TN', 'TR', 'TH', 'DO'];

/** Who sends nothing abroad goes where people go. */
function randomAbroad(random: Random, payer: Payer): number {
  const chosen = countryIndex(random.pick(popular));
  return chosen === payer.home.country ? countryIndex('PT') : chosen;
}

const sellers = ['IE', 'DE', 'NL', 'GB'];

/** A target buys it near what it pays for; anybody else whenever. */
function buySoftware(world: World, payer: Payer, rows: readonly number[], random: Random): void {
  const near = rows.filter((row) => isTarget(world, row));
  const { start, end } = payer.span;
  const at =
    near.length > 0
      ? (world.log.at[random.pick(near)] as number) + Math.floor(random.between(-30, 30) * day)
      : world.from + Math.floor(random.between(start, end) * day);
  const country = countryIndex(random.pick(sellers));
  const months = random.chance(0.15) ? random.whole(2, 8) : 1;
  for (let month = 0; month < months; month++) {
    payByCard(world, payer, random, 'screen-recorder', country, at + month * 30 * day, 0);
  }
}
