/** Where an instant stands in a picture of days: a payment known to the day alone stands in the middle of its day. */
import { alike } from '../../scoring/alike.js';
import type { Dated } from '../../scoring/moment-text.js';
import type { Instant } from '../../time.js';

export const dayLength = 86_400_000;

/** On the payer's calendar, as its day is written elsewhere. */
export function placeOf({ at, precision, day }: Pick<Dated, 'at' | 'precision' | 'day'>): Instant {
  return precision === 'day' ? day * dayLength + dayLength / 2 : at;
}

/** Of an alert: that of the payment with which it came. */
export function alertPlace(at: Instant, payments: readonly Dated[]): Instant {
  const made = payments.filter((payment) => payment.at === at);
  const [first] = made;
  return first !== undefined && made.every(({ precision }) => precision === 'day') ? placeOf(first) : at;
}

/** The middle of each day from one instant to another. */
export function daysBetween(from: Instant, to: Instant): readonly Instant[] {
  const first = Math.floor(from / dayLength);
  const last = Math.floor(to / dayLength);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * dayLength + dayLength / 2);
}

/** By how much each of several at one place is moved, in their order: `step` apart, the outermost by no more than `reach`. */
export function shiftsOf(places: readonly string[], step: number, reach: number): readonly number[] {
  const shifts = places.map(() => 0);
  for (const group of alike([...places.keys()], (at) => places[at] ?? '')) {
    const apart = Math.min(step, (2 * reach) / Math.max(1, group.length - 1));
    for (const [order, at] of group.entries()) shifts[at] = (order - (group.length - 1) / 2) * apart;
  }
  return shifts;
}
