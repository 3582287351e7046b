/** The transactions of one entry after another, and what an entry is that tells none. */
import type { Place, RowSink } from '../../reader.js';
import { type Element, find, textOf } from '../../xml/element.js';
import type { Account } from './account.js';
import type { Booking } from './booking.js';
import { entrySum } from './entry-sum.js';
import { teller } from './tell-booking.js';

export interface EntryReader {
  readonly transaction: (element: Element, within: readonly Element[], place: Place) => void;
  readonly details: (element: Element, within: readonly Element[], place: Place) => void;
  readonly end: (entry: Element, place: Place) => void;
}

export function entryReader(account: Account, sink: RowSink): EntryReader {
  const { tell, nextEntry } = teller(account, sink);
  const sum = entrySum(sink);
  let count = 0;
  let inDetails = 0;
  /** Batches of which nothing is told but how many payments they hold. */
  let hidden = 0;
  /** The first transaction waits until it is known whether it is the only one. */
  let first: { readonly booking: Booking; readonly batch: number } | undefined;

  const tellFirst = (isOnly: boolean): void => {
    if (first === undefined) return;
    const { booking, batch } = first;
    first = undefined;
    const isAlone = isOnly && batch <= 1 && hidden === 0;
    sum.add(booking, tell({ ...booking, isAlone }, isOnly && batch > 1));
  };

  return {
    transaction: (transaction, within, place) => {
      const entry = entryIn(within);
      count++;
      inDetails++;
      const booking = { entry, transaction, place, isAlone: false, nth: count };
      if (count === 1) {
        first = { booking, batch: batchSize(within.at(-1)) || batchSize(entry) };
        return;
      }
      tellFirst(false);
      sum.add(booking, tell(booking, false));
    },
    details: (details, within, place) => {
      const told = batchSize(details);
      if (inDetails === 0 && told > 1) {
        hidden++;
        tell({ entry: entryIn(within), transaction: undefined, place, isAlone: false, nth: 0 }, true);
      } else if (inDetails > 0 && told > 0 && told !== inDetails) {
        sink.finding('count-differs', place, 'Btch/NbOfTxs');
      }
      inDetails = 0;
    },
    end: (entry, place) => {
      if (count === 0 && hidden === 0) {
        tell({ entry, transaction: undefined, place, isAlone: true, nth: 0 }, batchSize(entry) > 1);
      }
      tellFirst(true);
      if (count > 1) sum.compare(entry, place);
      sum.reset();
      count = 0;
      inDetails = 0;
      hidden = 0;
      nextEntry();
    },
  };
}

function entryIn(within: readonly Element[]): Element {
  const entry = within[2];
  if (entry === undefined) throw new Error('a transaction was told of outside an entry');
  return entry;
}

/** How many payments a batch says it holds; 0 where it does not say. Version 1 has it in the entry itself. */
function batchSize(holder: Element | undefined): number {
  const text = textOf(find(holder, 'Btch'), 'NbOfTxs') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
