import type { Place, RowSink } from '../../reader.js';
import { type Element, find } from '../../xml/element.js';
import { announced } from '../totals.js';
import { directionOf } from './sign.js';

export interface EntryTotals {
  readonly add: (statement: Element, entry: Element) => void;
  readonly compare: (statement: Element, place: Place) => void;
}

/** Number and sum of all entries, of the credits and of the debits, against what `TxsSummry` says of them. */
export function entryTotals(sink: RowSink): EntryTotals {
  const kinds = [
    { name: 'TtlNtries', direction: undefined },
    { name: 'TtlCdtNtries', direction: 'CRDT' },
    { name: 'TtlDbtNtries', direction: 'DBIT' },
  ].map((kind) => ({ ...kind, totals: announced(sink, 'Sum', 'NbOfNtries', `${kind.name}/`) }));
  return {
    add: (statement, entry) => {
      const summary = find(statement, 'TxsSummry');
      if (summary === undefined) return;
      for (const { name, direction, totals } of kinds) {
        if (direction === undefined || directionOf(entry) === direction)
          totals.add(find(summary, name), find(entry, 'Amt'));
      }
    },
    compare: (statement, place) => {
      for (const { name, totals } of kinds) totals.compare(find(statement, 'TxsSummry', name), place);
    },
  };
}
