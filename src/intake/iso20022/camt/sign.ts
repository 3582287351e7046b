import { type Element, find, textOf } from '../../xml/element.js';
import { accountNumber } from '../party.js';
import type { Booking } from './booking.js';

/** `DBIT`: the account's holder pays; `CRDT`: they are paid. */
export type Direction = 'DBIT' | 'CRDT';

export interface Sign {
  readonly direction: Direction | undefined;
  /** Entry and transaction say the opposite. */
  readonly isContradicted: boolean;
}

export function signOf({ entry, transaction, parties, isAlone }: Booking, account: string | undefined): Sign {
  const whole = entry.direction;
  const own = directionOf(transaction);
  const told = own === undefined || whole === undefined || own === whole ? (own ?? whole) : undefined;
  if (told !== undefined) return { direction: told, isContradicted: false };
  return {
    direction: byAccount(parties, account) ?? (isAlone ? whole : own),
    isContradicted: own !== undefined,
  };
}

export function directionOf(element: Element | undefined): Direction | undefined {
  const text = textOf(element, 'CdtDbtInd');
  return text === 'DBIT' || text === 'CRDT' ? text : undefined;
}

/** By the side on which the statement's own account stands. */
function byAccount(parties: Element | undefined, account: string | undefined): Direction | undefined {
  if (account === undefined) return undefined;
  const paid = accountNumber(find(parties, 'DbtrAcct')) === account;
  const received = accountNumber(find(parties, 'CdtrAcct')) === account;
  if (paid === received) return undefined;
  return paid ? 'DBIT' : 'CRDT';
}
