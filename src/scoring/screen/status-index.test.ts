import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyRows } from '../../ledger/columns.js';
import type { LaterStatus, LaterStatuses } from '../../ledger/later-statuses.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import { placedChanges } from './placed-changes.js';
import { StatusIndex } from './status-index.js';

const most = 40;

/** In the order of O1: by instant. */
const changes = fc
  .array(fc.record({ payment: fc.integer({ min: 1, max: most }), at: fc.nat(9), status: fc.nat(3) }))
  .map((all): readonly LaterStatus[] => all.toSorted((a, b) => a.at - b.at));
const owned = fc
  .uniqueArray(fc.record({ seq: fc.integer({ min: 1, max: most }), owner: fc.nat(3) }), {
    selector: ({ seq }) => seq,
  })
  .map((all): OwnedRows => {
    const sorted = all.toSorted((a, b) => a.owner - b.owner);
    const rows = emptyRows(sorted.length);
    rows.seq.set(sorted.map(({ seq }) => seq));
    return { owners: Int32Array.from(sorted, ({ owner }) => owner), rows };
  });

function columnsOf(all: readonly LaterStatus[]): LaterStatuses {
  return {
    length: all.length,
    payment: Float64Array.from(all, ({ payment }) => payment),
    at: Float64Array.from(all, ({ at }) => at),
    status: Int32Array.from(all, ({ status }) => status),
  };
}

it('gives the changes of rows as a search of all changes does', () => {
  fc.assert(
    fc.property(changes, owned, (all, lot) => {
      const index = new StatusIndex(columnsOf(all), most);
      const seqs = new Set(lot.rows.seq);
      expect(index.ofOne(lot)).toEqual(all.filter(({ payment }) => seqs.has(payment)));
      const found = index.of(lot);
      const placed = placedChanges(lot, columnsOf(all));
      // Of two payments at one instant either may stand first: `of` has that of the earlier row.
      const told = ({ length, row, at, status }: typeof found): readonly number[][] =>
        Array.from({ length }, (_, i) => [row[i] as number, at[i] as number, status[i] as number]);
      const byRow = (one: number[], other: number[]): number => (one[0] as number) - (other[0] as number);
      expect(told(found).toSorted(byRow)).toEqual(told(placed).toSorted(byRow));
      for (let i = 1; i < found.length; i++) {
        const [before, here] = [found.row[i - 1] as number, found.row[i] as number];
        const step = (lot.owners[here] as number) - (lot.owners[before] as number);
        expect(step > 0 || (step === 0 && (found.at[i] as number) >= (found.at[i - 1] as number))).toBe(true);
      }
    }),
  );
});
