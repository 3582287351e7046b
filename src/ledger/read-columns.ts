/** Long answers of a query as whole columns: numbers without null, which objects row by row would be too dear for. */
import type { Ledger } from './ledger.js';
import { streamedChunks } from './streamed-chunks.js';

interface Numbers {
  readonly items: Int8Array | Uint8Array | Int16Array | Int32Array | Float64Array;
}

export type Column = Int32Array | Float64Array;

const arrays = {
  integer: (length: number): Column => new Int32Array(length),
  double: (length: number): Column => new Float64Array(length),
} as const;

/** The query's columns are of these types, in this order (`integer` also for smaller ones), and never null. */
export async function readColumns(
  ledger: Ledger,
  sql: string,
  types: readonly (keyof typeof arrays)[],
): Promise<readonly Column[]> {
  let capacity = 4096;
  let filled = 0;
  let columns = types.map((type) => arrays[type](capacity));
  for await (const chunk of streamedChunks(ledger.connection, sql)) {
    const count = chunk.rowCount;
    if (filled + count > capacity) {
      while (filled + count > capacity) capacity *= 2;
      columns = columns.map((old, at) => {
        const grown = arrays[types[at] as keyof typeof arrays](capacity);
        grown.set(old.subarray(0, filled));
        return grown;
      });
    }
    columns.forEach((column, at) => {
      const { items } = chunk.getColumnVector(at) as unknown as Numbers;
      column.set(items.length === count ? items : items.subarray(0, count), filled);
    });
    filled += count;
  }
  return columns.map((column) => column.subarray(0, filled));
}
