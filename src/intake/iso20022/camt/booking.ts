/** One record of an entry: a transaction in it, or the entry itself where it tells none. */
import type { TimeQuality } from '../../payment.js';
import type { Place } from '../../reader.js';
import { type Element, find, textOf } from '../../xml/element.js';
import { isoTime } from '../values.js';
import { dayAtMidnight } from './day-at-midnight.js';
import type { Entry } from './entry.js';

export interface Booking {
  readonly entry: Entry;
  readonly transaction: Element | undefined;
  /** Of the transaction: `Refs` and `RltdPties`. */
  readonly refs: Element | undefined;
  readonly parties: Element | undefined;
  readonly place: Place;
  /** The entry is this transaction and nothing else. */
  readonly isAlone: boolean;
  /** 1 for the first of its entry. */
  readonly nth: number;
}

export function bookingOf(
  entry: Entry,
  transaction: Element | undefined,
  place: Place,
  isAlone: boolean,
  nth: number,
): Booking {
  return {
    entry,
    transaction,
    refs: find(transaction, 'Refs'),
    parties: find(transaction, 'RltdPties'),
    place,
    isAlone,
    nth,
  };
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
  if (entry.booked !== undefined) return { at: isoTime(entry.booked), quality: 'booked' };
  const settled = textOf(dates, 'IntrBkSttlmDt') ?? entry.valued;
  if (settled !== undefined) return { at: isoTime(settled), quality: 'settled' };
  return { at: created, quality: created === undefined ? undefined : 'message' };
}
