/** Time between two payments: whole seconds rounded down, known to the day only when one of them is a day (T5, T6). */
import { day, precisions } from '../time.js';
import type { PaymentEvent } from './stream.js';

function isDay({ columns }: PaymentEvent): boolean {
  return columns.precision === precisions.indexOf('day');
}

/** Seconds from one payment to a later one; `undefined` when a day is unknown. */
export function elapsed(from: PaymentEvent, to: PaymentEvent): number | undefined {
  if (!isDay(from) && !isDay(to)) return Math.floor((to.at - from.at) / 1000);
  const start = from.columns.day;
  const end = to.columns.day;
  return start === undefined || end === undefined ? undefined : (end - start) * day;
}
