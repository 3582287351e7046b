import type { Relationship } from '../../src/intake/payment.js';
import type { Draws } from './draws.js';
import { type Fate, fateOf } from './fate.js';
import { spelled } from './names.js';
import type { PayeeRecord } from './payee.js';
import type { Payer } from './payer.js';
import type { Payment, Terms } from './payment.js';
import { placeOf } from './places.js';
import { retryAt, triesAgain, triesLess } from './retry.js';
import { type Sum, sumOf } from './sum.js';
import { dayMs, minuteMs, windowEnd } from './window.js';
import { type Life, newId, type World } from './world.js';
import { eastOf } from './zones.js';

/** The most that the platform carries at once. */
const limit = 5_000 * 100;
const tries = 3;

/** One payment with all that the platform does to it, second and third tries included. */
export function pay(life: Life, to: PayeeRecord, at: number, euros: number, terms: Terms = {}): void {
  const { world, draws, payer } = life;
  if (!(at >= payer.from && at < payer.to)) return;
  const sender = senderAt(draws, payer, at);
  if (at < sender.from || at >= sender.to || !Number.isFinite(euros)) return;
  const record = to.perSender ? ownRecord(world, sender, to) : to;
  const abroad = record.country !== payer.country;
  let sum = firstSum(life, record, euros);
  const name = writtenName(draws, sender, to);
  const relationship =
    abroad && record.type === 'person' ? stated(draws, sender, record, terms.relationship) : '';
  const crossing = {
    abroad,
    watched: terms.target === true || sender.watched,
    sure: terms.sure === true,
  };
  let failed: Payment | undefined;
  let when = at;
  for (let attempt = 1; ; attempt++) {
    const fate = fateOf(draws, when, crossing);
    const line = { sender, record, name, relationship, terms, sum, at: when, fate, failed };
    const payment = paymentOf(draws, payer, line);
    world.payments.push(payment);
    if (fate.status === 'executed' || attempt === tries) return;
    if (!triesAgain(draws, fate, terms.target === true)) return;
    if (triesLess(fate)) {
      const less = (sum.cents / 100) * draws.between(0.4, 0.8);
      sum = sumOf(world, draws, payer, less, record.country);
    }
    failed = payment;
    when = retryAt(draws, fate, when);
    if (when >= sender.to || when >= windowEnd) return;
  }
}

/** The record that somebody with two uses. */
function senderAt(draws: Draws, payer: Payer, at: number): Payer {
  const { twin } = payer;
  if (twin === undefined || at <= twin.since) return payer;
  return twin.replaces || draws.chance(0.55) ? twin.payer : payer;
}

function ownRecord(world: World, sender: Payer, of: PayeeRecord): PayeeRecord {
  let own = sender.ownRecords.get(of.id);
  if (own === undefined) {
    own = { ...of, id: newId(world, 'P'), perSender: false };
    sender.ownRecords.set(of.id, own);
  }
  return own;
}

function firstSum({ world, draws, payer }: Life, record: PayeeRecord, euros: number): Sum {
  const sum =
    record.type === 'person'
      ? sumOf(world, draws, payer, euros, record.country)
      : { cents: Math.round(euros * 100), payout: 0 };
  return sum.cents > limit ? { cents: limit, payout: 0 } : sum;
}

/** Wallets and accounts carry the name registered there, cash what the sender writes. */
function writtenName(draws: Draws, sender: Payer, { id, kind, name }: PayeeRecord): string {
  if (kind !== 'cash') return name.given === '' ? name.family : `${name.given} ${name.family}`;
  const before = sender.spellings.get(id);
  if (before !== undefined && draws.chance(0.93)) return before;
  const written = spelled(draws, name);
  if (before === undefined) sender.spellings.set(id, written);
  return written;
}

const vague = ['friend', 'other', 'other_family'] as const;

/** Asked at a first payment more than later; the answer is mostly kept. */
function stated(
  draws: Draws,
  sender: Payer,
  { id }: PayeeRecord,
  truth: Relationship | undefined,
): Relationship | '' {
  if (truth === undefined) return '';
  const first = !sender.met.has(id);
  const before = sender.stated.get(id);
  sender.met.add(id);
  if (!draws.chance(first ? 0.4 : 0.21)) return '';
  const kept = before !== undefined && draws.chance(0.92);
  const said = kept ? before : draws.chance(0.96) ? truth : draws.pick(vague);
  sender.stated.set(id, said);
  return said;
}

interface Line {
  readonly sender: Payer;
  readonly record: PayeeRecord;
  readonly name: string;
  readonly relationship: Relationship | '';
  readonly terms: Terms;
  readonly sum: Sum;
  readonly at: number;
  readonly fate: Fate;
  readonly failed: Payment | undefined;
}

function paymentOf(draws: Draws, payer: Payer, line: Line): Payment {
  const { sender, record, name, relationship, terms, sum, at, fate, failed } = line;
  const time =
    record.kind === 'account' && draws.chance(0.12) ? 'booked' : draws.chance(0.02) ? 'local' : 'initiated';
  const network = networkAt(draws, payer, sender, at);
  const device = sender.devices[laterDevice(sender, at) ? 1 : 0] ?? '';
  const fetchedAt = record.kind === 'cash' && fate.status === 'executed' ? fetched(draws, record, at) : 0;
  return {
    id: '',
    at,
    time,
    payer: sender,
    record,
    cents: sum.cents,
    payout: terms.atHome === true ? 0 : sum.payout,
    status: fate.status,
    statusAt: fate.at,
    reason: fate.reason,
    retryOf: failed !== undefined && draws.chance(0.6) ? failed : undefined,
    terms,
    name,
    relationship,
    network: draws.chance(0.88) ? network : '',
    device: draws.chance(0.86) ? device : '',
    fetchedAt,
  };
}

const exits = ['NL', 'DE', 'GB', 'US', 'BE', 'ES', 'CH', 'FR'] as const;

/** At home, on a journey there, now and then over a private network elsewhere. */
function networkAt(draws: Draws, payer: Payer, sender: Payer, at: number): string {
  const journey = payer.journeys.findLast(({ from, to }) => at >= from && at < to);
  return draws.chance(0.03) ? draws.pick(exits) : (journey?.country ?? sender.country);
}

/** Who has two devices changes to the second one. */
function laterDevice({ devices, from, to }: Payer, at: number): boolean {
  return devices.length > 1 && at > from + (to - from) * 0.55;
}

/** Cash is fetched the same day by most, at the hour at which this payee goes. */
function fetched(draws: Draws, { payee, country }: PayeeRecord, at: number): number {
  const days = draws.chance(0.55) ? 0 : 1 + Math.floor(draws.exponential(1));
  const midnight = Math.floor((at + days * dayMs) / dayMs) * dayMs;
  const visit = midnight + payee.visit * minuteMs - eastOf(placeOf(country).zone, at);
  const then = visit + draws.below(25) * minuteMs;
  return then > at ? then : then + dayMs;
}
