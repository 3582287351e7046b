/**
 * An engine of its own for a file that nothing has checked: an engine that meets damage it did not expect may be of no
 * more use, and the ledger's must be.
 */
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import { parseSize } from '../bound-memory.js';
import type { Cell, Ledger } from '../ledger.js';
import { streamedChunks } from '../streamed-chunks.js';

/** It stands beside what the ledger's engine may hold, and goes by way of no disk. */
const mostBytes = 1e9;

export interface EngineApart {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: <Row extends Readonly<Record<string, Cell>>>(sql: string) => Promise<readonly Row[]>;
  /** The rows of a query, which has `count` of them, in its order, a few at a time. Throws when there are not as many. */
  readonly chunks: (sql: string, count: number) => AsyncGenerator<DuckDBDataChunk>;
}

/** Closed whatever happens; nothing that it gave may be used afterwards. */
export async function withEngineApart<T>(
  ledger: Ledger,
  use: (engine: EngineApart) => Promise<T>,
): Promise<T> {
  const [held] = await ledger.rows<{ size: string }>(`SELECT current_setting('memory_limit') AS size`);
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
    temp_directory: '',
    // Bytes that it kept of a damaged file it would take for those of another that came to lie there.
    enable_external_file_cache: 'false',
    memory_limit: `${Math.floor(Math.min(mostBytes, held === undefined ? mostBytes : parseSize(held.size)))}B`,
    // What it hands out in pieces it makes with half the work where only one thread makes it.
    threads: '1',
  });
  try {
    const connection = await instance.connect();
    try {
      await connection.run(`SET TimeZone = 'UTC'`);
      return await use(engineOf(connection));
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** Whether the engine could not do it for want of memory. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && /^Out of Memory Error|failed to allocate/i.test(error.message);
}

function engineOf(connection: DuckDBConnection): EngineApart {
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async <Row extends Readonly<Record<string, Cell>>>(sql: string) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects() as unknown as readonly Row[];
    },
    chunks: (sql, count) => streamedChunks(connection, sql, count),
  };
}
