/** Rows as a proposal reads them, so far as it is decided. */
import { type PaymentColumn, paymentColumns } from '../../payment.js';
import type { RejectReason } from '../../rejection.js';
import { compileMapping } from '../compile-mapping.js';
import { folded, type Mapping, type Source } from '../mapping.js';
import { masked } from './mask.js';
import type { Entry, Proposal } from './proposal.js';

export type PreviewRow =
  | { readonly cells: readonly (readonly [column: PaymentColumn, text: string])[] }
  | { readonly field: PaymentColumn | ''; readonly reason: RejectReason };

export function previewRows(
  proposal: Proposal,
  names: readonly string[],
  rows: readonly (readonly string[])[],
): readonly PreviewRow[] {
  const map = compileMapping(decided(proposal), names);
  return rows.map((row) => {
    const found = map(row);
    if ('reason' in found) return found;
    const { cells } = found;
    return {
      cells: paymentColumns.flatMap((column) => {
        const text = cells[column];
        return text === undefined || text === '' ? [] : [[column, masked(column, text)] as const];
      }),
    };
  });
}

/** What is open is left out. */
function decided({ layout, numbers, entries, statement }: Proposal): Mapping {
  const told = <Target>(list: readonly Entry<Target>[]): ReadonlyMap<Target, Source> =>
    new Map(
      list
        .filter(({ open }) => open === undefined)
        .map(({ target, source }) => [target, plainValues(source)]),
    );
  const columns = new Map(told(entries));
  if (numbers.decimal === undefined)
    for (const amount of ['amount', 'payout_amount'] as const) columns.delete(amount);
  return {
    path: '',
    sha256: '',
    layout,
    numbers: { decimal: numbers.decimal ?? '.', grouping: numbers.grouping },
    timeZone: undefined,
    columns,
    statement:
      statement === undefined
        ? undefined
        : {
            holder: told(statement.holder),
            counterparty: told(statement.counterparty),
            direction:
              statement.direction === undefined
                ? undefined
                : {
                    column: statement.direction.column,
                    outgoing: new Set(statement.direction.outgoing.map((text) => folded(text))),
                    incoming: new Set(statement.direction.incoming.map((text) => folded(text))),
                  },
          },
    leaveOut: [],
  };
}

function plainValues(source: Source): Source {
  if (source.kind !== 'cells' || source.values.size === 0) return source;
  const entries = [...source.values].map(
    ([key, value]) => [folded(key), value === '?' ? '' : value] as const,
  );
  return { ...source, values: new Map(entries) };
}
