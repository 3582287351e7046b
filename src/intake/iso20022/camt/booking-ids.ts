import { type Element, find, firstOf, textOf } from '../../xml/element.js';
import { type Amount, givenId } from '../values.js';
import { shortened } from './booked-amount.js';
import { type Booking, bookingDate, valueDate } from './booking.js';

export interface BookingIds {
  /** Its own id, as far as the statement gives one; undefined when only its place is left. */
  readonly own: (booking: Booking, booked: Amount | undefined, isCharge: boolean) => string | undefined;
  /** By its place in the statement. */
  readonly byPlace: () => string;
  readonly nextEntry: () => void;
}

/** No bank writes statements of more references; what such a one repeats becomes a duplicate or a conflict. */
const mostRemembered = 65_536;

/** Ids within one statement: what it tells twice is told apart by how often it was told. */
export function bookingIds(statement: string): BookingIds {
  const told = new Map<string, number>();
  let records = 0;
  let entries = 0;

  /** `key` is the id within whatever it must be unique in. */
  const numbered = (id: string, key: string): string => {
    const times = (told.get(key) ?? 0) + 1;
    if (times > 1 || told.size < mostRemembered) told.set(key, times);
    return times === 1 ? id : `${id}#${times}`;
  };
  return {
    own: (booking, booked, isCharge) => {
      records++;
      const refs = find(booking.transaction, 'Refs');
      const universal = firstOf(givenId(textOf(refs, 'UETR'))?.toLowerCase(), givenId(textOf(refs, 'TxId')));
      if (universal !== undefined) {
        // A charge may name the payment that it is for.
        const id = isCharge ? `${universal}/charge` : universal;
        // In another entry it is the same payment told again, which is for the ledger to judge.
        return numbered(id, `${entries} ${id}`);
      }
      const id = byReference(booking, booked, refs);
      return id === undefined ? undefined : numbered(id, id);
    },
    byPlace: () => `${statement}/#${records}`,
    nextEntry: () => {
      entries++;
    },
  };
}

function byReference(
  booking: Booking,
  booked: Amount | undefined,
  refs: Element | undefined,
): string | undefined {
  const { entry, isAlone, nth } = booking;
  const whole = givenId(textOf(entry, 'AcctSvcrRef'));
  const own = givenId(textOf(refs, 'AcctSvcrRef'));
  const day = (bookingDate(entry) ?? valueDate(entry) ?? '').slice(0, 10);
  const reference = (isAlone ? whole : undefined) ?? own ?? orderOf(refs);
  if (reference !== undefined) {
    return `${reference}/${day}/${isAlone ? wholeAmount(entry) : shortened(booked?.amount ?? '')}`;
  }
  return whole === undefined ? undefined : `${whole}/${day}/${wholeAmount(entry)}/${nth}`;
}

function wholeAmount(entry: Element): string {
  return shortened(textOf(entry, 'Amt') ?? '');
}

/** What its payer called it, which is its own only behind the message in which they ordered it. */
function orderOf(refs: Element | undefined): string | undefined {
  const message = givenId(textOf(refs, 'MsgId'));
  const name = firstOf(givenId(textOf(refs, 'InstrId')), givenId(textOf(refs, 'EndToEndId')));
  if (message === undefined || name === undefined) return undefined;
  return `${message}/${textOf(refs, 'PmtInfId') ?? ''}/${name}`;
}
