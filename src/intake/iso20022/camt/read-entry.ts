/** The transactions of one entry after another, and what an entry is that tells none. */
import type { Place, RowSink } from '../../reader.js';
import { type Element, find, textOf } from '../../xml/element.js';
import type { Account } from './account.js';
import { bookingOf } from './booking.js';
import { type Entry, readEntry } from './entry.js';
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
  let first: { readonly transaction: Element; readonly place: Place; readonly batch: number } | undefined;
  let known: Entry | undefined;
  let knownPart: Element | undefined;

  /** What is known of an entry, until more of it has been read. */
  const entryOf = (element: Element): Entry => {
    if (known?.element === element && knownPart === element.last) return known;
    knownPart = element.last;
    known = readEntry(element);
    return known;
  };
  const tellFirst = (element: Element, isOnly: boolean): void => {
    if (first === undefined) return;
    const { transaction, place, batch } = first;
    first = undefined;
    const isAlone = isOnly && batch <= 1 && hidden === 0;
    const booking = bookingOf(entryOf(element), transaction, place, isAlone, 1);
    sum.add(booking, tell(booking, isOnly && batch > 1));
  };

  return {
    transaction: (transaction, within, place) => {
      const entry = entryIn(within);
      count++;
      inDetails++;
      if (count === 1) {
        first = { transaction, place, batch: batchSize(within.at(-1)) || batchSize(entry) };
        return;
      }
      tellFirst(entry, false);
      const booking = bookingOf(entryOf(entry), transaction, place, false, count);
      sum.add(booking, tell(booking, false));
    },
    details: (details, within, place) => {
      const told = batchSize(details);
      if (inDetails === 0 && told > 1) {
        hidden++;
        tell(bookingOf(entryOf(entryIn(within)), undefined, place, false, 0), true);
      } else if (inDetails > 0 && told > 0 && told !== inDetails) {
        sink.finding('count-differs', place, 'Btch/NbOfTxs');
      }
      inDetails = 0;
    },
    end: (entry, place) => {
      if (count === 0 && hidden === 0) {
        tell(bookingOf(entryOf(entry), undefined, place, true, 0), batchSize(entry) > 1);
      }
      tellFirst(entry, true);
      if (count > 1) sum.compare(entryOf(entry), place);
      known = undefined;
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
