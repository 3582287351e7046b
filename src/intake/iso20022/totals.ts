import type { Place, RowSink } from '../reader.js';
import { type Element, find, textOf } from '../xml/element.js';
import { amountOf } from './values.js';

export interface Totals {
  /** `header` stands before its transactions; `amount` is the element of one. */
  readonly add: (header: Element | undefined, amount: Element | undefined) => void;
  /** Compares with the number and, where the header gives it, the sum. */
  readonly compare: (header: Element | undefined, place: Place) => void;
}

/**
 * What a header announces against what the message holds, by the names of the elements that say it; `within` tells
 * apart headers that have these alike.
 */
export function announced(sink: RowSink, sumName: string, countName = 'NbOfTxs', within = ''): Totals {
  let count = 0;
  let sum: bigint | undefined = 0n;
  return {
    add: (header, amount) => {
      count++;
      // Most headers announce none, and exact sums cost more than all else of a transaction.
      if (find(header, sumName) === undefined) return;
      const value = scaled(amountOf(amount)?.amount ?? '');
      sum = sum === undefined || value === undefined ? undefined : sum + value;
    },
    compare: (header, place) => {
      const number = textOf(header, countName);
      if (number !== undefined && Number(number) !== count) {
        sink.finding('count-differs', place, within + countName);
      }
      const total = scaled(textOf(header, sumName) ?? '');
      if (total !== undefined && sum !== undefined && total !== sum)
        sink.finding('sum-differs', place, within + sumName);
    },
  };
}

const decimals = 18;

/** An exact whole number of the smallest fraction that a schema allows; undefined when it is no decimal. */
function scaled(text: string): bigint | undefined {
  const [, whole, fraction = ''] = /^\+?(\d{1,40})(?:\.(\d{0,18}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(decimals, '0'));
}
