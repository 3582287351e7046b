/** Later statuses as changes of the rows at hand. */

import type { LaterStatuses } from '../../ledger/later-statuses.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import type { StatusChanges } from '../../typology/compiled/listener.js';
import { noStatusChanges } from '../../typology/compiled/listener.js';

/** The changes of these rows sorted by (owner, O1); `later` stands in the order of O1. */
export function placedChanges({ owners, rows }: OwnedRows, later: LaterStatuses): StatusChanges {
  if (later.length === 0) return noStatusChanges;
  const bySeq = new Map<number, number[]>();
  later.payment.forEach((payment, order) => {
    const known = bySeq.get(payment);
    if (known === undefined) bySeq.set(payment, [order]);
    else known.push(order);
  });
  const found: { readonly row: number; readonly order: number }[] = [];
  for (let row = 0; row < rows.length; row++) {
    for (const order of bySeq.get(rows.seq[row] as number) ?? []) {
      found.push({ row, order });
    }
  }
  found.sort((a, b) => (owners[a.row] as number) - (owners[b.row] as number) || a.order - b.order);
  return {
    length: found.length,
    row: Int32Array.from(found, (each) => each.row),
    at: Float64Array.from(found, (each) => later.at[each.order] as number),
    status: Int8Array.from(found, (each) => later.status[each.order] as number),
  };
}
