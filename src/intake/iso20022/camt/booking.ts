/** One record of an entry: a transaction in it, or the entry itself where it tells none. */
import type { PaymentText } from '../../payment.js';
import type { Place } from '../../reader.js';
import { type Element, find, firstOf, textOf } from '../../xml/element.js';
import { timeOf } from '../values.js';

export interface Booking {
  readonly entry: Element;
  readonly transaction: Element | undefined;
  readonly place: Place;
  /** The entry is this transaction and nothing else. */
  readonly isAlone: boolean;
  /** 1 for the first of its entry. */
  readonly nth: number;
}

export function bookingDate(entry: Element): string | undefined {
  return dateOf(find(entry, 'BookgDt'));
}

export function valueDate(entry: Element): string | undefined {
  return dateOf(find(entry, 'ValDt'));
}

export function timeCells({ entry, transaction }: Booking, created: string | undefined): PaymentText {
  const dates = find(transaction, 'RltdDts');
  return timeOf(
    ['initiated', dayAtMidnight(textOf(dates, 'TxDtTm'))],
    ['accepted', dayAtMidnight(textOf(dates, 'AccptncDtTm'))],
    ['booked', bookingDate(entry)],
    ['settled', textOf(dates, 'IntrBkSttlmDt')],
    ['settled', valueDate(entry)],
    ['message', created],
  );
}

/** A choice of a day and a time. */
function dateOf(choice: Element | undefined): string | undefined {
  return dayAtMidnight(firstOf(textOf(choice, 'DtTm'), textOf(choice, 'Dt')));
}

const midnight = /^(\d{4}-\d{2}-\d{2})T00:00(:00(\.0+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Banks write a day as its first instant, which would count as a payment in the night. */
function dayAtMidnight(text: string | undefined): string | undefined {
  return text?.replace(midnight, '$1');
}
