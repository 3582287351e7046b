import { shortened } from '../../shortened.js';
import { find } from '../../xml/element.js';
import { type Amount, amountOf } from '../values.js';
import type { Booking } from './booking.js';
import type { Direction } from './sign.js';

/** What the account moved by: see Amounts in docs/formats/camt.md. */
export function bookedAmount({ entry, transaction, isAlone }: Booking): Amount | undefined {
  const whole = entry.amount;
  if (transaction === undefined) return whole;
  const isBooked = (amount: Amount | undefined): boolean => amount?.currency === whole?.currency;
  const own = amountOf(find(transaction, 'Amt'));
  if (own !== undefined && isBooked(own)) return own;
  const details = find(transaction, 'AmtDtls');
  const told = amountOf(find(details, 'TxAmt', 'Amt'));
  if (told !== undefined && isBooked(told)) return told;
  const counter = amountOf(find(details, 'CntrValAmt', 'Amt'));
  if (counter !== undefined && isBooked(counter)) return counter;
  return (isAlone ? whole : undefined) ?? told ?? own;
}

export function instructedAmount({ entry, transaction, isAlone }: Booking): Amount | undefined {
  const own = amountOf(find(transaction, 'AmtDtls', 'InstdAmt', 'Amt'));
  return own ?? (isAlone ? amountOf(find(entry.element, 'AmtDtls', 'InstdAmt', 'Amt')) : undefined);
}

export interface Amounts {
  readonly sent: Amount | undefined;
  /** Where it is another. */
  readonly paidOut: Amount | undefined;
}

/** A debit sends what was booked, a credit pays it out; what was instructed stands at the other end. */
export function amountsOf(
  direction: Direction,
  booked: Amount | undefined,
  instructed: Amount | undefined,
): Amounts {
  if (booked === undefined || instructed === undefined || isSame(booked, instructed)) {
    return { sent: booked, paidOut: undefined };
  }
  return direction === 'DBIT' ? { sent: booked, paidOut: instructed } : { sent: instructed, paidOut: booked };
}

function isSame(one: Amount, other: Amount): boolean {
  return one.currency === other.currency && shortened(one.amount) === shortened(other.amount);
}
