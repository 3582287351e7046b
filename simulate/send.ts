import { type Channel, channels } from '../src/intake/payment.js';
import type { Amounts, Relation } from './behaviour.js';
import { relationshipOf } from './declared.js';
import { type HubKind, hubKinds } from './hub-kinds.js';
import type { Method } from './parties.js';
import { instantAt, type Payer } from './payer.js';
import { Random, type Weighted } from './random.js';
import { type Span, schedule } from './schedule.js';
import type { Unit } from './unit.js';
import { type PurposesId, purposeOf } from './words.js';
import { pay, type Rounding } from './world.js';

/** What stays the same between two parties: a habit of amount, of words, of channel. */
interface Habit {
  readonly face: number;
  readonly euros: number;
  readonly rounding: Rounding;
  readonly purpose: number;
  readonly relationship: number;
  readonly channel: number;
  sent: number;
}

const roundings: Weighted<Rounding> = [
  ['sent', 50],
  ['received', 30],
  ['exact', 20],
];

export function channelOf(random: Random, method: Method, asked?: Channel): number {
  const usual: Channel = method === 2 && random.chance(0.4) ? 'bank_transfer' : 'money_transfer';
  const wallet = method === 1 && random.chance(0.35);
  return channels.indexOf(asked ?? (wallet ? 'wallet' : usual));
}

/** The days on which a payer can send; to an appeal, those while it is answered, which depend on it alone. */
function spanOf({ world }: Unit, { span }: Payer, { to }: Relation, faces: readonly number[]): Span {
  const kind: HubKind | undefined = to.kind === 'hub' ? hubKinds[to.hub] : undefined;
  if (kind?.answeredWithin === undefined) return span;
  const date = new Random(world.seed, 'appeal', faces[0] ?? 0).share() * (world.days - kind.answeredWithin);
  const start = Math.max(span.start, date);
  // Who becomes a customer later answers late, and at once.
  return {
    start,
    end: Math.min(span.end, Math.max(date, span.start) + kind.answeredWithin),
    newcomer: false,
  };
}

/** Every payment of one relation of one payer. */
export function sendAll(unit: Unit, payer: Payer, relation: Relation, faces: readonly number[]): void {
  const { random } = unit;
  const open = spanOf(unit, payer, relation, faces);
  const habits = faces.map((face) => habit(unit, relation, face));
  if (relation.turn === 'rotating') {
    let current = random.pick(habits);
    for (const local of schedule(random, relation.rhythm, open, relation.hours)) {
      if (random.chance(0.35)) current = random.pick(habits);
      send(unit, payer, relation, current, local);
    }
    return;
  }
  for (const each of habits) {
    const span = relation.rhythm.kind === 'steady' ? lifeOf(random, open) : open;
    for (const local of schedule(random, relation.rhythm, span, relation.hours)) {
      send(unit, payer, relation, each, local);
    }
  }
}

/** Some families begin or stop to need money within the data. */
function lifeOf(random: Random, span: Span): Span {
  const length = span.end - span.start;
  const start = random.chance(0.15) ? span.start + random.share() * length * 0.9 : span.start;
  const end = random.chance(0.08) ? start + (span.end - start) * random.share() : span.end;
  return { ...span, start, end };
}

function habit(unit: Unit, relation: Relation, face: number): Habit {
  const { random, world } = unit;
  const { amounts } = relation;
  const method = world.parties.faceMethod(face);
  return {
    face,
    euros: random.spread({
      median: amounts.median,
      sigma: amounts.between,
      min: amounts.min,
      max: amounts.max,
    }),
    rounding: random.weighted(roundings),
    purpose: purposeOf(random, relation.purposes),
    relationship: relationshipOf(random, relation.declared),
    channel: channelOf(random, method, relation.channel),
    sent: 0,
  };
}

function eurosOf(random: Random, amounts: Amounts, habit: Habit): number {
  const { tail, growth } = amounts;
  const grown = growth === undefined ? 1 : growth ** habit.sent;
  const other = tail !== undefined && random.chance(tail.share) ? tail.factor : 1;
  const { min, max } = amounts;
  return random.spread({ median: habit.euros * grown * other, sigma: amounts.within, min, max });
}

function send(unit: Unit, payer: Payer, relation: Relation, to: Habit, local: number): void {
  const { random, world } = unit;
  const purposes: PurposesId = relation.purposes;
  pay(world, random, {
    payer: payer.index,
    face: to.face,
    at: instantAt(world, payer, local),
    euros: eurosOf(random, relation.amounts, to),
    rounding: to.rounding,
    purpose: random.chance(0.65) ? to.purpose : purposeOf(random, purposes),
    relationship: to.relationship,
    channel: to.channel,
    target: relation.target === true,
  });
  to.sent += 1;
}
