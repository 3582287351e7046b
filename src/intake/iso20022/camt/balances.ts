/** What a statement's entries come to, against the balances before and after them. */
import type { Place, RowSink } from '../../reader.js';
import { all, type Element, find, firstOf, textOf } from '../../xml/element.js';
import { type Amount, amountOf } from '../values.js';
import { decimalText, type ExactSum, exactSum, exactUnits } from './exact-sum.js';
import { directionOf } from './sign.js';

export interface Balances {
  readonly add: (entry: Element) => void;
  readonly compare: (place: Place) => void;
}

interface Balance {
  readonly code: string;
  readonly currency: string;
  readonly units: bigint;
}

/**
 * `statement` holds its balances, which stand before its entries. They are only compared where every entry is booked:
 * a balance of what is booked has nothing to do with the others.
 */
export function balances(statement: Element, sink: RowSink): Balances {
  const told = all(statement, 'Bal').map(balanceOf);
  const pairs = pairsOf(told);
  const sums = new Map<string, ExactSum>();
  let isComparable = pairs.length > 0 && told.length === all(statement, 'Bal').length;
  return {
    add: (entry) => {
      if (!isComparable) return;
      const amount: Amount | undefined = amountOf(find(entry, 'Amt'));
      const direction = directionOf(entry);
      const status = firstOf(textOf(entry, 'Sts', 'Cd'), textOf(entry, 'Sts'));
      if (amount === undefined || direction === undefined || status !== 'BOOK') {
        isComparable = false;
        return;
      }
      const sum = sums.get(amount.currency) ?? exactSum();
      sums.set(amount.currency, sum);
      sum.add(amount.amount, direction === 'DBIT');
      // Of another currency's movements it is not known in which balance they stand.
      isComparable = pairs.some(([opening]) => opening.currency === amount.currency);
    },
    compare: (place) => {
      if (!isComparable) return;
      for (const [opening, closing] of pairs) {
        const sum = sums.get(opening.currency);
        const moved = sum === undefined ? 0n : sum.value();
        if (moved === undefined || opening.units + moved === closing.units) continue;
        const [is, comes] = [closing.units, opening.units + moved].map(decimalText);
        sink.finding('balance-differs', place, `Bal ${closing.code} ${closing.currency} ${is} ≠ ${comes}`);
      }
    },
  };
}

function balanceOf(element: Element): Balance | undefined {
  const amount = amountOf(find(element, 'Amt'));
  const units = exactUnits(amount?.amount ?? '');
  const direction = directionOf(element);
  if (amount === undefined || units === undefined || direction === undefined) return undefined;
  if (!/^[A-Z]{3}$/.test(amount.currency)) return undefined;
  const code = firstOf(textOf(element, 'Tp', 'CdOrPrtry', 'Cd'), textOf(element, 'Tp', 'Cd')) ?? '';
  return { code, currency: amount.currency, units: direction === 'DBIT' ? -units : units };
}

/** Of each currency the balance before and behind the entries; a statement of several days has several, and none. */
function pairsOf(told: readonly (Balance | undefined)[]): readonly (readonly [Balance, Balance])[] {
  const known = told.filter((each) => each !== undefined);
  return [...new Set(known.map(({ currency }) => currency))].flatMap((currency) => {
    const of = (code: string): readonly Balance[] =>
      known.filter((each) => each.code === code && each.currency === currency);
    const [opened, before, closed, interim] = [of('OPBD'), of('PRCD'), of('CLBD'), of('ITBD')];
    if (opened.length > 1 || closed.length > 1 || before.length > 1 || interim.length > 2) return [];
    // Pages in between begin and end with an interim balance; that of a report is the last.
    const opening = firstOf(opened[0], before[0], interim[0]);
    const closing = firstOf(closed[0], interim.at(-1));
    return opening === undefined || closing === undefined || opening === closing ? [] : [[opening, closing]];
  });
}
