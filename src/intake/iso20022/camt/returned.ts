import type { RowCells } from '../../reader.js';
import { find, firstOf, textOf } from '../../xml/element.js';
import { type Amount, givenId } from '../values.js';
import type { Kind } from './bank-code.js';
import type { Booking } from './booking.js';

export function isReturned({ entry, transaction }: Booking, kind: Kind): boolean {
  return kind.isReturn || entry.isReversal || find(transaction, 'RtrInf') !== undefined;
}

/** What became of the payment that it turns back; it says no time, so that it is never a payment of its own. */
export function returnCells(
  { entry, transaction, refs }: Booking,
  booked: Amount | undefined,
  instructed: Amount | undefined,
): RowCells {
  const reason = find(transaction, 'RtrInf', 'Rsn');
  // Of an amount in another currency it is not known what the account was moved by at first.
  const isForeign = instructed !== undefined && instructed.currency !== booked?.currency;
  const amount = isForeign ? undefined : firstOf(instructed, booked);
  return {
    payment_id: firstOf(givenId(textOf(refs, 'UETR'))?.toLowerCase(), givenId(textOf(refs, 'TxId'))),
    transfer_reference: givenId(textOf(refs, 'EndToEndId')),
    amount: amount?.amount,
    currency: amount?.currency,
    status: 'returned',
    status_at: entry.booked,
    status_reason: firstOf(textOf(reason, 'Cd'), textOf(reason, 'Prtry')),
  };
}
