import { type Channel, channels } from '../src/intake/payment.js';
import { day } from '../src/time.js';
import { flags, states } from './payment-log.js';
import { returnTime } from './payout.js';
import { otherProvider } from './providers.js';
import { Random, type Weighted } from './random.js';
import type { World } from './world.js';

type Sequel = 'same' | 'smaller' | 'provider' | 'channel' | 'nothing';

/** What follows a refusal for compliance, in hundredths: docs/simulator.md. */
export const sequels: Readonly<Record<'target' | 'other', Weighted<Sequel>>> = {
  target: [
    ['same', 15],
    ['smaller', 45],
    ['provider', 25],
    ['channel', 5],
    ['nothing', 10],
  ],
  other: [
    ['same', 55],
    ['smaller', 12],
    ['provider', 13],
    ['channel', 5],
    ['nothing', 15],
  ],
};

/** Providers have rules about whom targets pay: they stop twice as many of those payments. */
export const targetFactor = 2;
/** Of those that are stopped, so many are carried out first and come back. */
const comesBack = 0.25;

const others: Readonly<Partial<Record<Channel, Channel>>> = {
  money_transfer: 'wallet',
  wallet: 'money_transfer',
  bank_transfer: 'money_transfer',
};

/** Adds, before a payment that was carried out, the one that was stopped; the payment is what was done about it. */
export function stopBefore(world: World, of: number, earliest: number): void {
  const { log, parties } = world;
  const random = new Random(world.seed, 'compliance', log.salt[of] as number);
  const target = ((log.flags[of] as number) & flags.target) !== 0;
  const sequel = random.weighted(target ? sequels.target : sequels.other);
  const factor = sequel === 'smaller' ? random.pick([1.5, 2, 3, 4]) : 1;
  const wait = sequel === 'same' ? random.between(day, 5 * day) : random.between(900, 3 * day);
  const row = log.addLike(of);
  log.salt[row] = random.bits();
  log.amount[row] = Math.round((log.amount[of] as number) * factor);
  log.payout[row] = Math.round((log.payout[of] as number) * factor);
  const usual = parties.payerProvider(log.payer[of] as number);
  const by = (log.provider[of] as number) || usual;
  if (sequel === 'provider') log.provider[row] = otherProvider(by, random.share());
  if (sequel === 'channel') log.channel[row] = otherChannel(log.channel[of] as number);
  let before = Math.floor(wait);
  if (random.chance(comesBack)) {
    log.flags[row] = (log.flags[row] as number) | flags.returned | flags.complianceReturn;
    before += returnTime(0, log.salt[row] as number);
  } else {
    log.state[row] = states.refusedCompliance;
  }
  const at = log.at[of] as number;
  log.at[row] = sequel === 'nothing' ? at + before : at - before;
  const end = world.from + world.days * day;
  if ((log.at[row] as number) < earliest || (log.at[row] as number) >= end) {
    log.flags[row] = (log.flags[row] as number) | flags.dropped;
  }
}

function otherChannel(channel: number): number {
  const name = channels[channel] as Channel;
  return channels.indexOf(others[name] ?? name);
}
