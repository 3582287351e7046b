import { describe, expect, it } from 'vitest';
import { columnNames, columnOf, emptyRows, type Rows } from '../../ledger/columns.js';
import {
  columnPlaces,
  columnReader,
  notePlaces,
  noteStride,
  ownPlaces,
  type Place,
  Records,
  strides,
} from './records.js';

const width = { bytes: 1, shorts: 2, integers: 4, doubles: 8 } as const;

/** Each column by a value of its own in each row, of the range of its type. */
function numbered(length: number): Rows {
  const rows = emptyRows(length);
  for (const [at, name] of columnNames.entries())
    for (let row = 0; row < length; row++) rows.columns[name][row] = (at + row) % 100;
  for (let row = 0; row < length; row++) rows.status[row] = row % 3;
  return rows;
}

describe('a record', () => {
  it('has a place of its own for each column, field and note', () => {
    const notes = Object.values(notePlaces).flatMap((role) =>
      Object.values(role).flatMap((at: number): Place[] => [
        { view: 'integers', at },
        { view: 'integers', at: at + noteStride },
      ]),
    );
    const places = [...Object.values(columnPlaces), ...Object.values(ownPlaces), ...notes];
    const bytes = places.flatMap(({ view, at }) =>
      Array.from({ length: width[view] }, (_, i) => at * width[view] + i),
    );
    expect(new Set(bytes).size).toBe(bytes.length);
    expect(Math.max(...bytes)).toBeLessThan(strides.bytes);
    expect(Object.keys(columnPlaces).toSorted()).toEqual([...columnNames].toSorted());
    expect(places.every(({ at }) => Number.isInteger(at))).toBe(true);
  });

  it('holds what the columns held, of more payments than are taken in at once', () => {
    const rows = numbered(300);
    const records = Records.of(rows);
    for (const name of columnNames) {
      const read = columnReader(name);
      const found = Array.from({ length: rows.length }, (_, row) => read(records, row));
      expect(found, name).toEqual([...rows.columns[name]]);
    }
    records.setStatus(7, 2);
    expect(records.status(7)).toBe(2);
    records.takeStatuses(rows);
    expect(Array.from({ length: 300 }, (_, row) => records.status(row))).toEqual([...rows.status]);
  });

  it('knows nothing of a column that was not read, whatever the payments before had', () => {
    const records = new Records(4);
    const unread = columnReader('payer_account');
    expect(unread(records, 0)).toBeNaN();
    records.take(numbered(4));
    const without = numbered(3);
    const columns = { ...without.columns };
    for (const name of columnNames) columns[name] = columns[name].subarray(0, 0);
    records.take({ ...without, columns });
    for (const name of columnNames) {
      const unknown = ['integer', 'key'].includes(columnOf(name).type) ? Number.NaN : -1;
      expect(
        [0, 1, 2].map((row) => columnReader(name)(records, row)),
        name,
      ).toEqual(Array(3).fill(unknown));
    }
  });
});
