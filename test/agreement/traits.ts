/** What a world holds of what makes agreement hard, by name. */
import { precisions } from '../../src/time.js';
import type { PaymentEvent } from '../../src/typology/stream.js';
import { lengths } from './arbitrary-measures.js';
import type { World } from './worlds.js';

const dayPrecision = precisions.indexOf('day');

function some<T>(all: readonly T[], holds: (one: T, other: T) => boolean): boolean {
  return all.some((one, i) => all.some((other, j) => i < j && holds(one, other)));
}

function pairOf({ payer, beneficiary }: PaymentEvent): string {
  return `${payer} ${beneficiary}`;
}

function apart(one: PaymentEvent, other: PaymentEvent): number {
  return Math.abs(one.at - other.at);
}

const tests: Readonly<Record<string, (world: World, payments: readonly PaymentEvent[]) => boolean>> = {
  'two payments at one instant': (_, payments) => some(payments, (one, other) => one.at === other.at),
  'two payments of a pair at one instant': (_, payments) =>
    some(payments, (one, other) => one.at === other.at && pairOf(one) === pairOf(other)),
  'a status change at the instant of another payment': ({ events }, payments) =>
    events.some(
      (event) =>
        event.kind === 'status' && payments.some(({ at, seq }) => at === event.at && seq !== event.payment),
    ),
  'two status changes at one instant': ({ events }) =>
    some(
      events.filter(({ kind }) => kind === 'status'),
      (one, other) => one.at === other.at,
    ),
  'a list entry at the instant of a payment': ({ events }, payments) =>
    events.some((event) => event.kind === 'fact' && payments.some(({ at }) => at === event.at)),
  'a list entry a millisecond beside a payment': ({ events }, payments) =>
    events.some((event) => event.kind === 'fact' && payments.some(({ at }) => Math.abs(at - event.at) === 1)),
  'a list entry after the last payment': ({ events, asOf }, payments) =>
    events.some(
      (event) => event.kind === 'fact' && event.at <= asOf && payments.every(({ at }) => at < event.at),
    ),
  'a list entry withdrawn': ({ events }) =>
    events.some((event) => event.kind === 'fact' && event.value === 0),
  'a tick at the instant of a payment': ({ events }, payments) =>
    events.some((event) => event.kind === 'tick' && payments.some(({ at }) => at === event.at)),
  'as_of at the last payment': ({ asOf }, payments) => payments.some(({ at }) => at === asOf),
  'as_of a month after the last event': ({ asOf, events }) =>
    events.every(({ at }) => at <= asOf - 30 * 86_400_000),
  'a payment known to the day': (_, payments) =>
    payments.some(({ columns }) => columns.precision === dayPrecision),
  'a day beside an instant of the same pair': (_, payments) =>
    some(
      payments,
      (one, other) =>
        pairOf(one) === pairOf(other) &&
        (one.columns.precision === dayPrecision) !== (other.columns.precision === dayPrecision),
    ),
  'a return': ({ events }) => events.some((event) => event.kind === 'status' && event.status === 'returned'),
  'a status that comes back': ({ events }) =>
    events.some((event) => event.kind === 'status' && event.status === 'executed'),
  'a status after as_of': ({ events, asOf }) =>
    events.some((event) => event.kind === 'status' && event.at > asOf),
  'a payment never executed': (_, payments) =>
    payments.some(({ status }) => status === 'refused' || status === 'attempted'),
  'two payments exactly a window apart': (_, payments) =>
    some(payments, (one, other) => lengths.some((seconds) => apart(one, other) === seconds * 1000)),
  'two payments a millisecond more than a window apart': (_, payments) =>
    some(payments, (one, other) => lengths.some((seconds) => apart(one, other) === seconds * 1000 + 1)),
  'two payments more than a year apart': (_, payments) =>
    some(payments, (one, other) => apart(one, other) > 366 * 86_400_000),
  'an unknown amount': (_, payments) =>
    payments.some(({ columns }) => columns.amount_ref_minor === undefined),
  'an unattributed payer': (_, payments) => payments.some(({ payer }) => payer < 0),
  'an unattributed beneficiary': (_, payments) => payments.some(({ beneficiary }) => beneficiary < 0),
  'a payment to oneself': (_, payments) => payments.some(({ payer, beneficiary }) => payer === beneficiary),
  'a payment back': (_, payments) =>
    some(payments, (one, other) => one.payer === other.beneficiary && one.beneficiary === other.payer),
  'a minor': (_, payments) =>
    payments.some(({ columns }) => (columns.payer_age ?? 18) < 18 || (columns.beneficiary_age ?? 18) < 18),
  'a pair out of scope': (_, payments) => payments.some(({ columns }) => columns.corridor_listed === 0),
  'no payment at all': (_, payments) => payments.length === 0,
};

export const traits: readonly string[] = Object.keys(tests);

export function traitsOf(world: World): readonly string[] {
  const payments = world.events.filter((event) => event.kind === 'payment');
  return Object.entries(tests)
    .filter(([, holds]) => holds(world, payments))
    .map(([name]) => name);
}
