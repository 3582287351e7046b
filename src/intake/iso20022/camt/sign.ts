import { type Element, find, firstOf, textOf } from '../../xml/element.js';
import { accountNumber } from '../party.js';
import type { Booking } from './booking.js';

/** `DBIT`: the account's holder pays; `CRDT`: they are paid. */
export type Direction = 'DBIT' | 'CRDT';

export interface Sign {
  readonly direction: Direction | undefined;
  /** Entry and transaction say the opposite. */
  readonly isContradicted: boolean;
}

export function signOf({ entry, transaction, isAlone }: Booking, account: string | undefined): Sign {
  const whole = directionOf(entry);
  const own = directionOf(transaction);
  const told = own === undefined || whole === undefined || own === whole ? firstOf(own, whole) : undefined;
  if (told !== undefined) return { direction: told, isContradicted: false };
  return {
    direction: firstOf(byAccount(transaction, account), isAlone ? whole : own),
    isContradicted: own !== undefined,
  };
}

export function directionOf(element: Element | undefined): Direction | undefined {
  const text = textOf(element, 'CdtDbtInd');
  return text === 'DBIT' || text === 'CRDT' ? text : undefined;
}

/** By the side on which the statement's own account stands. */
function byAccount(transaction: Element | undefined, account: string | undefined): Direction | undefined {
  if (account === undefined) return undefined;
  const parties = find(transaction, 'RltdPties');
  const paid = accountNumber(find(parties, 'DbtrAcct')) === account;
  const received = accountNumber(find(parties, 'CdtrAcct')) === account;
  if (paid === received) return undefined;
  return paid ? 'DBIT' : 'CRDT';
}
