/** What an entry says of itself, read once for all that is told with it. */
import { type Element, find, textOf } from '../../xml/element.js';
import { type Amount, amountOf, givenId } from '../values.js';
import { type Kind, kindOf } from './bank-code.js';
import { dayAtMidnight } from './day-at-midnight.js';
import { type Direction, directionOf } from './sign.js';

export interface Entry {
  readonly element: Element;
  readonly amount: Amount | undefined;
  readonly direction: Direction | undefined;
  readonly status: string | undefined;
  /** When it was booked, and from when it counts: a day or a time. */
  readonly booked: string | undefined;
  readonly valued: string | undefined;
  /** Of booking, else of value; empty where neither is told. */
  readonly day: string;
  /** What the servicer calls it. */
  readonly reference: string | undefined;
  readonly isReversal: boolean;
  /** Of those of its transactions that do not say their own. */
  readonly kind: Kind;
}

export function readEntry(element: Element): Entry {
  const status = find(element, 'Sts');
  const booked = dateOf(find(element, 'BookgDt'));
  const valued = dateOf(find(element, 'ValDt'));
  const reversal = textOf(element, 'RvslInd');
  return {
    element,
    amount: amountOf(find(element, 'Amt')),
    direction: directionOf(element),
    status: textOf(status) ?? textOf(status, 'Cd') ?? textOf(status, 'Prtry'),
    booked,
    valued,
    day: (booked ?? valued ?? '').slice(0, 10),
    reference: givenId(textOf(element, 'AcctSvcrRef')),
    isReversal: reversal === 'true' || reversal === '1',
    kind: kindOf(element, undefined),
  };
}

/** A choice of a day and a time. */
function dateOf(choice: Element | undefined): string | undefined {
  return dayAtMidnight(textOf(choice, 'DtTm') ?? textOf(choice, 'Dt'));
}
