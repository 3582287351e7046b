import { contentId } from '../../content-id.js';
import { shortened } from '../../shortened.js';
import { type Element, textOf } from '../../xml/element.js';
import { type Amount, givenId } from '../values.js';
import type { Account } from './account.js';
import type { Booking } from './booking.js';
import { toldContent } from './told-content.js';

export interface BookingIds {
  readonly nextRecord: () => void;
  /** Its own id, as far as the statement gives one; `shared` is one that another statement gives too, `universal` all. */
  readonly own: (
    booking: Booking,
    booked: Amount | undefined,
    universal: string | undefined,
    isCharge: boolean,
    shared: string | undefined,
  ) => string | undefined;
  /** By what is told of it; undefined when only its place is left. */
  readonly byContent: (booking: Booking, booked: Amount | undefined) => string | undefined;
  /** By its place in the statement. */
  readonly byPlace: () => string;
  readonly nextEntry: () => void;
}

/** No bank writes statements of more references; what such a one repeats becomes a duplicate or a conflict. */
const mostRemembered = 65_536;

/** Ids within one statement: what it tells twice is told apart by how often it was told. */
export function bookingIds({ key, statement }: Account): BookingIds {
  const told = new Map<string, number>();
  let records = 0;
  let entries = 0;

  /** `within` is the id within whatever it must be unique in. */
  const numbered = (id: string, within: string): string => {
    const times = (told.get(within) ?? 0) + 1;
    if (times > 1 || told.size < mostRemembered) told.set(within, times);
    return times === 1 ? id : `${id}#${times}`;
  };
  return {
    nextRecord: () => {
      records++;
    },
    own: (booking, booked, universal, isCharge, shared) => {
      if (universal !== undefined) {
        // A charge may name the payment that it is for.
        const id = isCharge ? `${universal}/charge` : universal;
        // In another entry it is the same payment told again, which is for the ledger to judge.
        return numbered(id, `${entries} ${id}`);
      }
      if (shared !== undefined) return numbered(shared, shared);
      const reference = byReference(booking, booked);
      if (reference === undefined) return undefined;
      // Banks count anew for each account, and their customers in each order.
      const id = key === undefined ? reference : `${key}/${reference}`;
      return numbered(id, id);
    },
    byContent: (booking, booked) => {
      const { day } = booking.entry;
      if (key === undefined || day === '') return undefined;
      const id = contentId(key, day, toldContent(booking, booked));
      return numbered(id, id);
    },
    byPlace: () => `${statement}/#${records}`,
    nextEntry: () => {
      entries++;
    },
  };
}

/** What a payment is called wherever it is told. */
export function universalId({ refs }: Booking): string | undefined {
  return givenId(textOf(refs, 'UETR'))?.toLowerCase() ?? givenId(textOf(refs, 'TxId'));
}

/** The entry's where it is this transaction alone. */
export function servicerReference({ entry, refs, isAlone }: Booking): string | undefined {
  return (isAlone ? entry.reference : undefined) ?? givenId(textOf(refs, 'AcctSvcrRef'));
}

function byReference(booking: Booking, booked: Amount | undefined): string | undefined {
  const { entry, refs, isAlone, nth } = booking;
  const reference = servicerReference(booking) ?? orderOf(refs);
  if (reference !== undefined) {
    return `${reference}/${entry.day}/${sumOf(isAlone ? entry.amount : booked)}`;
  }
  if (entry.reference === undefined) return undefined;
  return `${entry.reference}/${entry.day}/${sumOf(entry.amount)}/${nth}`;
}

/** An account may hold several currencies, and one reference two exchanges of the same number. */
function sumOf(amount: Amount | undefined): string {
  return amount === undefined ? '' : shortened(amount.amount) + amount.currency;
}

/** What its payer called it, which is its own only behind the message in which they ordered it. */
function orderOf(refs: Element | undefined): string | undefined {
  const message = givenId(textOf(refs, 'MsgId'));
  const name = givenId(textOf(refs, 'InstrId')) ?? givenId(textOf(refs, 'EndToEndId'));
  if (message === undefined || name === undefined) return undefined;
  return `${message}/${textOf(refs, 'PmtInfId') ?? ''}/${name}`;
}
