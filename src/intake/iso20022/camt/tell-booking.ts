import type { RowCells, RowSink } from '../../reader.js';
import { clockOf } from '../../statement-clock.js';
import { find, textOf } from '../../xml/element.js';
import { type Amount, givenId, hasLongText, purposeOf } from '../values.js';
import type { Account } from './account.js';
import { kindOf } from './bank-code.js';
import { amountsOf, bookedAmount, instructedAmount } from './booked-amount.js';
import { type Booking, timeOf } from './booking.js';
import { bookingIds, universalId } from './booking-ids.js';
import { onUsBooking } from './on-us-booking.js';
import { isReturned, returnCells } from './returned.js';
import { holderSide, institutionOf, otherSide } from './sides.js';
import { signOf } from './sign.js';

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

/**
 * Whether anything tells that it is one payment. A sum that names nobody may stand for many, which a notification tells
 * one by one under ids of their own.
 */
function isOnePayment({ transaction, refs, isAlone }: Booking, { isNotification }: Account): boolean {
  if (!isAlone || (isNotification && transaction !== undefined)) return true;
  return payments.some((name) => givenId(textOf(refs, name)) !== undefined);
}

/** References that name a payment; those of a servicer name what was booked. */
const payments = ['UETR', 'TxId', 'EndToEndId', 'InstrId'];

const notBooked = new Set(['PDNG', 'INFO', 'FUTR']);

/** Makes rows of the bookings of one account. */
export function teller(account: Account, sink: RowSink): Teller {
  const ids = bookingIds(account);

  const tell: Teller['tell'] = (booking, isSum) => {
    const { entry, transaction, refs, parties, place } = booking;
    const ownCode = find(transaction, 'BkTxCd', 'Domn');
    const kind = ownCode === undefined ? entry.kind : kindOf(entry.element, ownCode);
    const booked = bookedAmount(booking);
    ids.nextRecord();
    const { status } = entry;
    if (status !== undefined && notBooked.has(status)) {
      // It takes no number from among equals: it is told again when it is booked, and then counts.
      sink.reject(place, '', 'not-booked', ids.byPlace(), booked);
      return undefined;
    }
    const { direction, isContradicted } = signOf(booking, account.number);
    const returned = isReturned(booking, kind);
    const instructed = instructedAmount(booking);
    const amounts = direction && amountsOf(direction, booked, instructed);
    const universal = universalId(booking);
    const isTransfer = !returned && !kind.isCharge && universal === undefined;
    const within = isTransfer && amounts ? onUsBooking(account, booking, direction, amounts) : undefined;
    const own = ids.own(booking, booked, universal, kind.isCharge, within?.id);
    const told = own ?? ids.byContent(booking, booked);
    const id = told ?? ids.byPlace();
    if (direction === undefined || amounts === undefined) {
      sink.reject(place, '', 'no-direction', id, booked);
      return undefined;
    }
    const other = otherSide(parties, direction, kind);
    if (isSum && !other.isKnown) {
      sink.reject(place, '', 'batch-without-details', id, booked);
      return undefined;
    }
    if (!returned && !other.isKnown && !isOnePayment(booking, account)) {
      sink.reject(place, '', 'not-a-payment', id, booked);
      return undefined;
    }
    if (status === undefined) sink.finding('missing-element', place, 'Sts');
    else if (status !== 'BOOK') sink.finding('unknown-code', place, 'Sts');
    if (isContradicted) sink.finding('sign-differs', place, 'CdtDbtInd');
    const share = { amount: booked, isAgainst: direction !== entry.direction };
    if (returned) {
      sink.row('status', returnCells(booking, booked, instructed), place);
      return share;
    }
    if (told === undefined) sink.finding('id-from-message', place, 'Refs');
    else if (own === undefined) sink.finding('id-from-content', place, 'Refs');
    if (!other.isKnown) sink.finding('no-counterparty', place);
    if (within?.isSure === false) sink.finding('told-on-both-accounts', place, 'Refs');
    if (hasLongText(transaction)) sink.finding('text-too-long', place, 'RmtInf/Ustrd');
    const holder = holderSide(account, parties, direction);
    if (other.hasUltimate || holder.hasUltimate) sink.finding('ultimate-party', place);
    const isDebit = direction === 'DBIT';
    const payer = isDebit ? holder.side : other.side;
    const beneficiary = isDebit ? other.side : holder.side;
    const { sent, paidOut } = amounts;
    const time = timeOf(booking, account.created);
    // Written out, since one shape for all rows makes them several times cheaper than joining parts.
    const cells: RowCells = {
      payment_id: id,
      executed_at: time.at,
      time_quality: time.quality,
      amount: sent?.amount,
      currency: sent?.currency,
      payout_amount: paidOut?.amount,
      payout_currency: paidOut?.currency,
      channel: kind.channel,
      provider_id: institutionOf('payer', account, transaction, direction),
      transfer_reference: givenId(textOf(refs, 'EndToEndId')),
      payer_id: payer.id,
      payer_name: payer.name,
      payer_account: payer.account,
      payer_country: payer.country,
      payer_time_zone: clockOf(account.zone, time, isDebit ? 'payer' : 'beneficiary'),
      payer_address: payer.address,
      payer_phone: payer.phone,
      payer_email: payer.email,
      payer_birth_date: payer.born,
      payer_type: payer.type,
      beneficiary_id: beneficiary.id,
      beneficiary_name: beneficiary.name,
      beneficiary_account: beneficiary.account,
      beneficiary_country: beneficiary.country,
      beneficiary_country_basis: beneficiary.basis,
      beneficiary_address: beneficiary.address,
      beneficiary_phone: beneficiary.phone,
      beneficiary_email: beneficiary.email,
      beneficiary_birth_date: beneficiary.born,
      beneficiary_type: beneficiary.type,
      payout_agent: institutionOf('beneficiary', account, transaction, direction),
      purpose: purposeOf(transaction),
      cash_withdrawal: kind.isCash ? 'true' : undefined,
    };
    sink.row('payment', cells, place);
    return share;
  };
  return { tell, nextEntry: ids.nextEntry };
}
