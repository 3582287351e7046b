/** Long answers of a query as whole columns: numbers without null, which objects row by row would be too dear for. */
import type { Ledger } from './ledger.js';

interface Numbers {
  readonly items: Int8Array | Uint8Array | Int16Array | Int32Array | Float64Array;
}

export type Column = Int32Array | Float64Array;

const arrays = {
  integer: (length: number): Column => new Int32Array(length),
  double: (length: number): Column => new Float64Array(length),
} as const;

/**
 * The query's columns are of these types, in this order (`integer` also for smaller ones), and never null. The engine
 * holds the whole answer before it is read, so that the query runs once and its rows need not be counted before.
 */
export async function readColumns(
  ledger: Ledger,
  sql: string,
  types: readonly (keyof typeof arrays)[],
): Promise<readonly Column[]> {
  const result = await ledger.connection.run(sql);
  const columns = types.map((type) => arrays[type](result.rowCount));
  for (let filled = 0; filled < result.rowCount; ) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0)
      throw new Error(`${filled} rows of ${result.rowCount} were read`);
    const { rowCount: count } = chunk;
    columns.forEach((column, at) => {
      const { items } = chunk.getColumnVector(at) as unknown as Numbers;
      column.set(items.length === count ? items : items.subarray(0, count), filled);
    });
    filled += count;
  }
  return columns;
}
