import { day } from '../../src/time.js';
import { dateText } from '../clock.js';
import { countryAt } from '../countries.js';
import { bankAccount, home, phoneNumber } from '../home.js';
import { typedName } from '../names/typed-name.js';
import { flags, states } from '../payment-log.js';
import { otherProvider } from '../providers.js';
import { Random } from '../random.js';
import { hasSecondRecord, type Troubles } from '../troubles.js';
import type { World } from '../world.js';
import { secondRates } from './record-rates.js';
import { swappedDate } from './wrong-figure.js';

/** A provider showed somebody the door. */
export interface Exit {
  readonly payer: number;
  /** Seconds since 1970 UTC. */
  readonly at: number;
}

/** Gives some payers a second record and moves later payments to it; returns the exits, in the order of payers. */
export function openSecondRecords(world: World, troubles: Troubles): readonly Exit[] {
  if (troubles.secondRecords === 0) return [];
  const exits: Exit[] = [];
  for (const [payer, rows] of rowsOfChosen(world, troubles)) {
    const exit = split(world, payer, rows);
    if (exit !== undefined) exits.push(exit);
  }
  return exits;
}

/** The rows in the order of time, merchants' apart, of those who are chosen and pay twice or more. */
function rowsOfChosen({ log, parties }: World, troubles: Troubles): readonly (readonly [number, number[]])[] {
  const chosen = parties.payerSalt.map((salt) => hasSecondRecord(troubles, salt));
  const rows = new Map<number, number[]>();
  for (let row = 0; row < log.length; row++) {
    const payer = log.payer[row] as number;
    if (chosen[payer] !== true || ((log.flags[row] as number) & flags.dropped) !== 0) continue;
    const known = rows.get(payer);
    if (known === undefined) rows.set(payer, [row]);
    else known.push(row);
  }
  const at = (row: number): number => log.at[row] as number;
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([payer, all]): [number, number[]] => [payer, all.sort((a, b) => at(a) - at(b) || a - b)])
    .filter(([, all]) => all.filter((row) => isPayment(log, row)).length >= 2);
}

function isPayment(log: World['log'], row: number): boolean {
  return log.merchant[row] === 0 && log.state[row] === states.executed;
}

function split(world: World, payer: number, rows: readonly number[]): Exit | undefined {
  const { log, parties } = world;
  const random = new Random(world.seed, 'second record', parties.payerSalt[payer] as number);
  const payments = rows.filter((row) => isPayment(log, row));
  const from = log.at[random.pick(payments.slice(1))] as number;
  const target = (parties.classNames[parties.payers.klass[payer] as number] ?? '').startsWith('target-');
  const share = random.share();
  const leaves = share < (target ? secondRates.exitOfTarget : secondRates.exit);
  const { allLater, halfLater } = secondRates;
  const part = random.chance(allLater / (allLater + halfLater)) ? 1 : 0.5;
  const back = leaves ? from + Math.floor(random.between(5, 45) * day) : from;
  const second = addRecord(world, random, payer, back);
  // The first one goes over it at once: nobody opens a record for nothing.
  let first = true;
  for (const row of rows) {
    const at = log.at[row] as number;
    if (at < from) continue;
    if (leaves && (at < back || log.merchant[row] !== 0)) {
      log.flags[row] = (log.flags[row] as number) | flags.dropped;
    } else if (log.merchant[row] === 0 && (leaves || first || random.chance(part))) {
      log.payer[row] = second;
      first = false;
    }
  }
  return leaves ? { payer, at: from } : undefined;
}

function addRecord({ parties }: World, random: Random, payer: number, opened: number): number {
  const cells = parties.payerCells(payer);
  const country = parties.payerCountry(payer);
  const at = countryAt(country);
  const person = parties.payers.person[payer] as number;
  const usual = parties.payerProvider(payer);
  const share = random.share();
  const birth =
    share < secondRates.sameBirth
      ? cells.birth
      : share < secondRates.sameBirth + secondRates.swappedBirth
        ? swappedDate(cells.birth)
        : otherYear(random, cells.birth);
  const moved = random.chance(secondRates.noAddress) ? '' : home(random, country).address;
  const address = random.chance(secondRates.sameAddress) ? cells.address : moved;
  return parties.copyPayer(
    random,
    payer,
    {
      name: typedName({ random, care: 0.5 }, cells.name, person, at.origin),
      account: bankAccount(random, at),
      address,
      phone: random.chance(secondRates.samePhone) ? cells.phone : phoneNumber(random, at),
      email: random.chance(secondRates.sameEmail) ? cells.email : '',
      birth,
      since: dateText(Math.floor(opened / day)),
    },
    random.chance(secondRates.otherProvider) ? otherProvider(usual, random.share()) : usual,
    random.chance(secondRates.sameDevice),
  );
}

function otherYear(random: Random, birth: string): string {
  const [year = '', ...rest] = birth.split('-');
  return year === '' ? '' : [Number(year) + random.pick([-1, 1]), ...rest].join('-');
}
