/** Reads a relation of numbers column by column: objects for a million rows would take longer than the query. */
import type { Ledger } from '../../ledger/ledger.js';

/** All columns as DOUBLE; NaN for null. */
export async function readColumns(
  ledger: Ledger,
  names: readonly string[],
  from: string,
): Promise<readonly Float64Array[]> {
  const select = names.map((name) => `coalesce(${name}::DOUBLE, 'NaN'::DOUBLE)`).join(', ');
  const result = await ledger.connection.runAndReadAll(`SELECT ${select} FROM ${from}`);
  return result.getColumns().map((column) => Float64Array.from(column as readonly number[]));
}
