import { DuckDBDataChunk, INTEGER } from '@duckdb/node-api';
import type { Ledger } from './ledger.js';

/** Rows of one chunk, as the engine has it. */
const chunkRows = 2_048;

/** Makes a relation of whole numbers of 32 bits out of whole columns: appending number by number is dear where rows are many. */
export async function stageColumns(
  ledger: Ledger,
  name: string,
  columns: Readonly<Record<string, ArrayLike<number>>>,
): Promise<void> {
  const named = Object.keys(columns).map((column) => `${column} INTEGER`);
  const values = Object.values(columns);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE ${name} (${named.join(', ')})`);
  const appender = await ledger.connection.createAppender(name, 'main', 'temp');
  const rows = values[0]?.length ?? 0;
  for (let from = 0; from < rows; from += chunkRows) {
    const to = Math.min(rows, from + chunkRows);
    const chunk = DuckDBDataChunk.create(
      values.map(() => INTEGER),
      to - from,
    );
    for (const [at, column] of values.entries())
      chunk.setColumnValues(at, Array.prototype.slice.call(column, from, to));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Makes a relation of whole numbers of 32 bits, one place in each row for each of the columns. */
export async function stageIntegers(
  ledger: Ledger,
  name: string,
  columns: readonly string[],
  rows: Iterable<readonly number[]>,
): Promise<void> {
  const named = columns.map((column) => `${column} INTEGER`).join(', ');
  await ledger.run(`CREATE OR REPLACE TEMP TABLE ${name} (${named})`);
  const appender = await ledger.connection.createAppender(name, 'main', 'temp');
  for (const row of rows) {
    for (const value of row) appender.appendInteger(value);
    appender.endRow();
  }
  appender.closeSync();
}

/** Makes a relation of parties, in one column. */
export async function stageParties(
  ledger: Ledger,
  name: string,
  column: string,
  parties: Iterable<number>,
): Promise<void> {
  await stageIntegers(
    ledger,
    name,
    [column],
    Array.from(parties, (party) => [party]),
  );
}
