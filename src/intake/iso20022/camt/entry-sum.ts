import type { Place, RowSink } from '../../reader.js';
import type { Booking } from './booking.js';
import type { Entry } from './entry.js';
import { smallUnits } from './exact-sum.js';
import type { Share } from './tell-booking.js';

export interface EntrySum {
  /** A booking that gave no row has no share, and leaves the sum unknown. */
  readonly add: (booking: Booking, share: Share | undefined) => void;
  readonly compare: (entry: Entry, place: Place) => void;
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
      const isSummed = amount !== undefined && amount.currency === entry.amount?.currency;
      const value = isSummed ? smallUnits(amount.amount) : undefined;
      if (value === undefined) sum = undefined;
      else sum += share?.isAgainst === true ? -value : value;
    },
    compare: (entry, place) => {
      const whole = smallUnits(entry.amount?.amount ?? '');
      if (whole !== undefined && sum !== undefined && whole !== sum) {
        sink.finding('sum-differs', place, 'Ntry/Amt');
      }
    },
    reset: () => {
      sum = 0;
    },
  };
}
