import type { Ledger } from './ledger.js';

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
