import { day } from '../src/time.js';
import { offsetAt } from './clock.js';
import { countryAt } from './countries.js';
import type { Hubs } from './hubs.js';
import type { Merchants } from './merchants.js';
import type { Parties } from './parties.js';
import { flags, type PaymentLog } from './payment-log.js';
import type { Random } from './random.js';
import { rateOn, scaleOf } from './rates.js';
import type { Exit } from './records/second-records.js';

/** What every class writes into. */
export interface World {
  readonly seed: number;
  /** Midnight UTC of the first day, in seconds since 1970, and how many days follow. */
  readonly from: number;
  readonly days: number;
  /** Day number at which ages are counted. */
  readonly today: number;
  readonly parties: Parties;
  readonly log: PaymentLog;
  readonly hubs: Hubs;
  readonly merchants: Merchants;
  /** See `Troubles.privateTips`. */
  readonly privateTips: number;
  /** Customers whom their provider showed the door, and who came back. */
  readonly exits: readonly Exit[];
}

export type Rounding = 'sent' | 'received' | 'exact';

export interface Pay {
  readonly payer: number;
  readonly face: number;
  /** Seconds since 1970 UTC. */
  readonly at: number;
  readonly euros: number;
  readonly rounding: Rounding;
  readonly purpose: number;
  readonly relationship: number;
  readonly channel: number;
  readonly target: boolean;
  /** Merchant and way of paying, where a card pays; the provider, where it is not the usual one. */
  readonly merchant?: number;
  readonly marks?: number;
  readonly provider?: number;
}

function stepOf(value: number): number {
  if (value < 12) return 1;
  if (value < 120) return 5;
  return value < 600 ? 10 : 50;
}

/** People choose two leading digits when they choose what arrives. */
function readable(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.max(step, Math.round(value / step) * step);
}

/** Writes one executed payment; outside the data's days nothing is written. */
export function pay(world: World, random: Random, given: Pay): boolean {
  if (given.at < world.from || given.at >= world.from + world.days * day) return false;
  const { parties, log } = world;
  const source = countryAt(parties.payerCountry(given.payer));
  const currency = source.currency;
  const target = countryAt(parties.faceCountry(given.face)).currency;
  const today = Math.floor((given.at + offsetAt(source.zone, given.at)) / day);
  const out = rateOn(target, today);
  const into = rateOn(currency, today);
  const row = log.add();
  let amount: number;
  let payout: number;
  if (given.rounding === 'received' && target !== currency) {
    payout = readable(given.euros * out) * scaleOf(target);
    amount = Math.max(1, Math.round((payout / scaleOf(target) / out) * into * scaleOf(currency)));
  } else {
    const value = given.euros * into;
    const step = given.rounding === 'sent' ? stepOf(value) : 1 / scaleOf(currency);
    amount = Math.max(1, Math.round(Math.max(step, Math.round(value / step) * step) * scaleOf(currency)));
    payout =
      target === currency ? amount : Math.round((amount / scaleOf(currency) / into) * out * scaleOf(target));
  }
  log.payer[row] = given.payer;
  log.face[row] = given.face;
  log.at[row] = given.at;
  log.amount[row] = amount;
  log.payout[row] = payout;
  log.salt[row] = random.bits();
  log.purpose[row] = given.purpose;
  log.relationship[row] = given.relationship;
  log.channel[row] = given.channel;
  log.flags[row] = (given.target ? flags.target : 0) | (given.marks ?? 0);
  log.merchant[row] = given.merchant ?? 0;
  log.provider[row] = given.provider ?? 0;
  return true;
}
