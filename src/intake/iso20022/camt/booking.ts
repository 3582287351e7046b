/** One record of an entry: a transaction in it, or the entry itself where it tells none. */
import type { TimeQuality } from '../../payment.js';
import type { Place } from '../../reader.js';
import { type Element, find, firstOf, textOf } from '../../xml/element.js';
import { isoTime } from '../values.js';

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

/** Of booking, else of value; empty where neither is told. */
export function dayOf(entry: Element): string {
  return (bookingDate(entry) ?? valueDate(entry) ?? '').slice(0, 10);
}

export interface BookingTime {
  readonly at: string | undefined;
  readonly quality: TimeQuality | undefined;
}

export function timeOf({ entry, transaction }: Booking, created: string | undefined): BookingTime {
  const dates = find(transaction, 'RltdDts');
  const initiated = dayAtMidnight(textOf(dates, 'TxDtTm'));
  if (initiated !== undefined) return { at: initiated, quality: 'initiated' };
  const accepted = dayAtMidnight(textOf(dates, 'AccptncDtTm'));
  if (accepted !== undefined) return { at: accepted, quality: 'accepted' };
  const booked = bookingDate(entry);
  if (booked !== undefined) return { at: isoTime(booked), quality: 'booked' };
  const settled = firstOf(textOf(dates, 'IntrBkSttlmDt'), valueDate(entry));
  if (settled !== undefined) return { at: isoTime(settled), quality: 'settled' };
  return { at: created, quality: created === undefined ? undefined : 'message' };
}

/** A choice of a day and a time. */
function dateOf(choice: Element | undefined): string | undefined {
  return dayAtMidnight(firstOf(textOf(choice, 'DtTm'), textOf(choice, 'Dt')));
}

const midnight = /^(\d{4}-\d{2}-\d{2})T00:00(:00(\.0+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Banks write a day as its first instant, which would count as a payment in the night. */
function dayAtMidnight(text: string | undefined): string | undefined {
  return text === undefined || text.length === 10 ? text : text.replace(midnight, '$1');
}
