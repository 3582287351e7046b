import type { Place, RowSink } from '../../reader.js';
import { type Element, find } from '../../xml/element.js';
import { amountOf } from '../values.js';
import type { Booking } from './booking.js';
import type { Share } from './tell-booking.js';

export interface EntrySum {
  /** A booking that gave no row has no share, and leaves the sum unknown. */
  readonly add: (booking: Booking, share: Share | undefined) => void;
  readonly compare: (entry: Element, place: Place) => void;
  readonly reset: () => void;
}

/** What the transactions of an entry come to, against what it says itself. */
export function entrySum(sink: RowSink): EntrySum {
  let sum: number | undefined = 0;
  return {
    add: ({ entry, isAlone }, share) => {
      // One transaction alone may well differ by its charges.
      if (isAlone || sum === undefined) return;
      const amount = share?.amount;
      const isSummed = amount !== undefined && amount.currency === amountOf(find(entry, 'Amt'))?.currency;
      const value = isSummed ? units(amount.amount) : undefined;
      if (value === undefined) sum = undefined;
      else sum += share?.isAgainst === true ? -value : value;
    },
    compare: (entry, place) => {
      const whole = units(amountOf(find(entry, 'Amt'))?.amount ?? '');
      if (whole !== undefined && sum !== undefined && whole !== sum) {
        sink.finding('sum-differs', place, 'Ntry/Amt');
      }
    },
    reset: () => {
      sum = 0;
    },
  };
}

/** Whole hundred-thousandths, the smallest part that the schema allows; undefined beyond what adds up exactly. */
function units(amount: string): number | undefined {
  const [, whole, fraction = ''] = /^(\d{1,9})(?:\.(\d{0,5}))?$/.exec(amount) ?? [];
  return whole === undefined ? undefined : Number(whole) * 1e5 + Number(fraction.padEnd(5, '0'));
}
