import { keptAccount, type OnUs, onUs } from '../../on-us.js';
import { find, textOf } from '../../xml/element.js';
import { accountNumber } from '../party.js';
import { givenId } from '../values.js';
import type { Account } from './account.js';
import type { Amounts } from './booked-amount.js';
import type { Booking } from './booking.js';
import { servicerReference } from './booking-ids.js';
import { institutionOf } from './sides.js';
import type { Direction } from './sign.js';

/** A booking that the statement of the other side tells as well. */
export function onUsBooking(
  account: Account,
  booking: Booking,
  direction: Direction,
  { sent, paidOut }: Amounts,
): OnUs | undefined {
  const { entry, transaction, refs, parties } = booking;
  const isDebit = direction === 'DBIT';
  // Whoever stands behind its holder, the account is theirs.
  const other = keptAccount(
    accountNumber(find(parties, isDebit ? 'CdtrAcct' : 'DbtrAcct')),
    institutionOf(isDebit ? 'beneficiary' : 'payer', account, transaction, direction),
  );
  return onUs(account.kept, other, () => ({
    isDebit,
    day: entry.day,
    amount: paidOut === undefined ? sent : undefined,
    reference: givenId(textOf(refs, 'EndToEndId')),
    servicerReference: servicerReference(booking),
  }));
}
