import type { RowSink } from '../../reader.js';
import { firstOf, textOf } from '../../xml/element.js';
import { type Amount, givenId, hasLongText, purposeOf } from '../values.js';
import type { Account } from './account.js';
import { kindOf } from './bank-code.js';
import { amountCells, bookedAmount } from './booked-amount.js';
import { type Booking, timeCells } from './booking.js';
import { bookingIds } from './booking-ids.js';
import { isReturned, returnCells } from './returned.js';
import { agentCells, holderSide, otherSide } from './sides.js';
import { directionOf, signOf } from './sign.js';

/** What a booking is of the sum of its entry. */
export interface Share {
  readonly amount: Amount | undefined;
  readonly isAgainst: boolean;
}

export interface Teller {
  /** `isSum`: it stands for several payments that are not told one by one. */
  readonly tell: (booking: Booking, isSum: boolean) => Share | undefined;
  readonly nextEntry: () => void;
}

const notBooked = new Set(['PDNG', 'INFO', 'FUTR']);

/** Makes rows of the bookings of one account. */
export function teller(account: Account, sink: RowSink): Teller {
  const ids = bookingIds(account.statement);

  const tell: Teller['tell'] = (booking, isSum) => {
    const { entry, transaction, place } = booking;
    const kind = kindOf(entry, transaction);
    const own = ids.own(booking, kind.isCharge);
    const id = own ?? ids.byPlace();
    const status = firstOf(textOf(entry, 'Sts'), textOf(entry, 'Sts', 'Cd'), textOf(entry, 'Sts', 'Prtry'));
    if (status !== undefined && notBooked.has(status)) {
      sink.reject(place, '', 'not-booked', id);
      return undefined;
    }
    const { direction, isContradicted } = signOf(booking, account.number);
    if (direction === undefined) {
      sink.reject(place, '', 'no-direction', id);
      return undefined;
    }
    const other = otherSide(transaction, direction, kind);
    if (isSum && !other.isKnown) {
      sink.reject(place, '', 'batch-without-details', id);
      return undefined;
    }
    if (status === undefined) sink.finding('missing-element', place, 'Sts');
    else if (status !== 'BOOK') sink.finding('unknown-code', place, 'Sts');
    if (isContradicted) sink.finding('sign-differs', place, 'CdtDbtInd');
    const share = { amount: bookedAmount(booking), isAgainst: direction !== directionOf(entry) };
    if (isReturned(booking, kind)) {
      sink.row('status', returnCells(booking), place);
      return share;
    }
    if (own === undefined) sink.finding('id-from-message', place, 'Refs');
    if (!other.isKnown) sink.finding('no-counterparty', place);
    if (hasLongText(transaction)) sink.finding('text-too-long', place, 'RmtInf/Ustrd');
    const holder = holderSide(account, transaction, direction);
    if (other.hasUltimate || holder.hasUltimate) sink.finding('ultimate-party', place);
    const cells = {
      payment_id: id,
      ...timeCells(booking, account.created),
      ...amountCells(direction, booking),
      channel: kind.channel,
      cash_withdrawal: kind.isCash ? 'true' : undefined,
      transfer_reference: givenId(textOf(transaction, 'Refs', 'EndToEndId')),
      ...agentCells(account, transaction, direction),
      ...holder.cells,
      ...other.cells,
      purpose: purposeOf(transaction),
    };
    sink.row('payment', cells, place);
    return share;
  };
  return { tell, nextEntry: ids.nextEntry };
}
