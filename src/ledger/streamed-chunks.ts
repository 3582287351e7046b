/** A long answer in pieces, whole or an error. */
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';

/**
 * Where the engine fails between two pieces the driver ends them as if they were all, so the rows are counted first.
 * @throws what the engine says, asked once more, or Error when it says nothing.
 */
export async function* streamedChunks(
  connection: DuckDBConnection,
  sql: string,
  count?: number,
): AsyncGenerator<DuckDBDataChunk> {
  const expected = count ?? (await rowsOf(connection, sql));
  const result = await connection.stream(sql);
  let given = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    given += chunk.rowCount;
    yield chunk;
  }
  if (given === expected) return;
  await connection.run(`SELECT max(hash(r)) FROM (${sql}) r`);
  throw new Error(`${expected} rows were counted, ${given} were read`);
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM (${sql})`);
  return Number(reader.getRows()[0]?.[0] ?? 0);
}
