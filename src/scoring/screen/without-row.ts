/** A stream as if one of its payments had never been made. */
import type { ColumnArray, ColumnName } from '../../ledger/columns.js';
import { columnNames } from '../../ledger/columns.js';
import type { OwnedRows } from '../../ledger/read-rows.js';

function dropped<A extends Int8Array | Int16Array | Int32Array | Float64Array>(array: A, row: number): A {
  if (array.length === 0) return array;
  const left = array.slice(0, array.length - 1) as A;
  left.set(array.subarray(row + 1) as never, row);
  return left;
}

export function withoutRow({ owners, rows }: OwnedRows, row: number): OwnedRows {
  const columns = Object.fromEntries(
    columnNames.map((name) => [name, dropped(rows.columns[name], row)]),
  ) as Record<ColumnName, ColumnArray>;
  return {
    owners: dropped(owners, row),
    rows: {
      length: rows.length - 1,
      seq: dropped(rows.seq, row),
      at: dropped(rows.at, row),
      payer: dropped(rows.payer, row),
      beneficiary: dropped(rows.beneficiary, row),
      status: dropped(rows.status, row),
      columns,
    },
  };
}
