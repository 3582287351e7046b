import { beforeAll, expect, test } from 'vitest';
import { channels } from '../src/intake/payment.js';
import { day } from '../src/time.js';
import { countryAt } from './countries.js';
import { customsByClass } from './customs.js';
import { generate } from './generate.js';
import { checkOptions } from './options.js';
import { flags, states } from './payment-log.js';
import { bank, walletApp } from './providers.js';
import { cleanTroubles } from './testing.js';
import type { World } from './world.js';

let world: World;
let classes: readonly string[];
let marks: readonly number[];

beforeAll(() => {
  world = worldOf({});
  const { parties, log } = world;
  classes = parties.payers.klass.map((klass) => parties.classNames[klass] ?? '');
  marks = Array.from(log.flags);
});

function worldOf(given: Partial<typeof cleanTroubles>): World {
  const options = { seed: 5, payers: 9_000, targetRate: 0.2, out: '' };
  return generate(checkOptions({ ...options, troubles: { ...cleanTroubles, ...given } }), () => undefined);
}

function rows(holds: (row: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < world.log.length; row++) if (holds(row)) found.push(row);
  return found;
}

const payerOf = (row: number): number => world.log.payer[row] as number;
const isCard = (row: number): boolean =>
  ((marks[row] ?? 0) & (flags.cardPresent | flags.cardAbsent | flags.cash)) !== 0;
const isAirtime = (row: number): boolean => world.log.channel[row] === channels.indexOf('prepaid');
const isThere = (row: number): boolean =>
  isCard(row) && ((marks[row] ?? 0) & flags.cardAbsent) === 0 && whereOf(row) !== homeOf(row);
const whereOf = (row: number): number => world.parties.faceCountry(world.log.face[row] as number);
const homeOf = (row: number): number => world.parties.payerCountry(payerOf(row));

/** Share of the payers of some classes for whom some row holds, and how many payers that is of. */
function shareOfPayers(
  of: readonly string[],
  uses: number,
  holds: (row: number) => boolean,
): readonly [share: number, payers: number] {
  const customers = new Set<number>();
  for (const [payer, klass] of classes.entries()) {
    if (of.includes(klass) && world.parties.payerProvider(payer) === uses) customers.add(payer);
  }
  const doing = new Set(rows((row) => customers.has(payerOf(row)) && holds(row)).map(payerOf));
  return [doing.size / customers.size, customers.size];
}

test.each(['tourist', 'expatriate', 'steady-family', 'target-payer', 'target-prolific'])(
  '%s of the bank travel as often as the page says',
  (klass) => {
    const [share, payers] = shareOfPayers([klass], bank, isThere);
    const expected = customsByClass.get(klass)?.travel ?? 0;
    expect(payers).toBeGreaterThan(10);
    expect(Math.abs(share - expected)).toBeLessThan(3.5 * Math.sqrt((expected * (1 - expected)) / payers));
  },
);

test('who travels spends where money goes, with an air fare before', () => {
  const paid = new Map<number, Set<number>>();
  for (const row of rows((one) => world.log.merchant[one] === 0)) {
    paid.set(payerOf(row), (paid.get(payerOf(row)) ?? new Set()).add(whereOf(row)));
  }
  const there = rows((row) => isThere(row) && classes[payerOf(row)] !== 'domestic-sender');
  expect(there.length).toBeGreaterThan(1_000);
  const elsewhere = there.filter((row) => paid.get(payerOf(row))?.has(whereOf(row)) !== true);
  // Whose payments all stay at home goes where people go.
  expect(elsewhere.length).toBeLessThan(there.length * 0.02);
  expect(there.filter((row) => world.log.provider[row] !== bank)).toEqual([]);
});

test('families top up telephones often, targets seldom, and only through the wallet', () => {
  const families = shareOfPayers(['small-sum-family', 'new-migrant'], walletApp, isAirtime);
  const payers = shareOfPayers(['target-payer', 'target-quiet'], walletApp, isAirtime);
  expect(families[0]).toBeGreaterThan(0.25);
  expect(payers[0]).toBeLessThan(0.06);
  expect(rows((row) => isAirtime(row) && world.log.provider[row] !== walletApp)).toEqual([]);
});

test('a top-up reaches somebody whom the payer also pays otherwise, for at most EUR 20', () => {
  const party = (row: number): number => world.parties.faceParty[world.log.face[row] as number] as number;
  const pairs = new Set(rows((row) => !isAirtime(row)).map((row) => `${payerOf(row)} ${party(row)}`));
  const topUps = rows(isAirtime);
  expect(topUps.filter((row) => !pairs.has(`${payerOf(row)} ${party(row)}`))).toEqual([]);
  const inEuros = topUps.filter((row) => countryAt(homeOf(row)).currency === 'EUR');
  expect(inEuros.filter((row) => (world.log.amount[row] as number) > 2_000)).toEqual([]);
});

test('card spending at home is bounded and that of one customer in eight', () => {
  const atHome = (row: number): boolean =>
    isCard(row) && whereOf(row) === homeOf(row) && (marks[row] ?? 0) !== flags.cardAbsent;
  const [share] = shareOfPayers([...customsByClass.keys()], bank, atHome);
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.15);
  const perPayer = new Map<number, number>();
  for (const row of rows(atHome)) perPayer.set(payerOf(row), (perPayer.get(payerOf(row)) ?? 0) + 1);
  expect(Math.max(...perPayer.values())).toBeLessThanOrEqual(60);
});

test('some fall silent for months, seafarers most', () => {
  const silentFor = (of: string): number => {
    const times = new Map<number, number[]>();
    for (const row of rows((one) => classes[payerOf(one)] === of && world.log.merchant[one] === 0)) {
      const own = times.get(payerOf(row)) ?? [];
      times.set(payerOf(row), own);
      own.push(world.log.at[row] as number);
    }
    const many = [...times.values()].filter((at) => at.length >= 4);
    const gap = (at: readonly number[]): number =>
      Math.max(...at.slice(1).map((time, i) => time - (at[i] ?? time)));
    return many.filter((at) => gap(at) >= 110 * day).length / many.length;
  };
  expect(silentFor('seafarer')).toBeGreaterThan(0.28);
  expect(silentFor('shift-worker')).toBeLessThan(0.12);
  expect(silentFor('target-payer')).toBeGreaterThan(0.08);
});

test('the net says another country mostly of those who are there', () => {
  const awayShare = (of: string): number => {
    const mine = rows((row) => classes[payerOf(row)] === of && world.log.merchant[row] === 0);
    return mine.filter((row) => world.log.net[row] !== 0).length / mine.length;
  };
  expect(awayShare('seafarer')).toBeGreaterThan(0.3);
  expect(awayShare('expatriate')).toBeGreaterThan(0.3);
  expect(awayShare('steady-family')).toBeLessThan(0.08);
  expect(awayShare('target-payer')).toBeLessThan(0.12);
});

test('a second provider carries part of the payments of some', () => {
  const second = rows((row) => world.log.merchant[row] === 0 && world.log.provider[row] !== 0);
  const payers = new Set(second.map(payerOf));
  expect(payers.size / classes.length).toBeGreaterThan(0.08);
  expect(payers.size / classes.length).toBeLessThan(0.16);
  const first = second.filter((row) => world.log.provider[row] === world.parties.payerProvider(payerOf(row)));
  expect(first).toEqual([]);
});

test('what is stopped for compliance is sent again smaller mostly by targets', () => {
  const stopped = worldOf({ complianceRefusals: 0.1 });
  const { log, parties } = stopped;
  const byPair = new Map<string, number[]>();
  const key = (row: number): string => `${log.payer[row]} ${parties.faceParty[log.face[row] as number]}`;
  for (let row = 0; row < log.length; row++) {
    const pair = byPair.get(key(row)) ?? [];
    byPair.set(key(row), pair);
    pair.push(row);
  }
  const smaller = { target: 0, other: 0 };
  const all = { target: 0, other: 0 };
  for (let row = 0; row < log.length; row++) {
    if (log.state[row] !== states.refusedCompliance) continue;
    const who = ((log.flags[row] as number) & flags.target) !== 0 ? 'target' : 'other';
    all[who] += 1;
    const at = log.at[row] as number;
    const next = byPair
      .get(key(row))
      ?.find((one) => log.state[one] === states.executed && (log.at[one] as number) > at);
    if (next === undefined || (log.at[next] as number) > at + 3 * day) continue;
    if ((log.amount[next] as number) < (log.amount[row] as number) * 0.8) smaller[who] += 1;
  }
  expect(all.target).toBeGreaterThan(400);
  expect(smaller.target / all.target).toBeGreaterThan(0.3);
  expect(smaller.other / all.other).toBeLessThan(0.25);
});
