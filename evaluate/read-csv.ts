import { access, open } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { VigieError } from '../src/errors.js';

/** Far above any header of the files read here. */
const headerBytes = 65_536;

export async function readHeader(path: string): Promise<readonly string[]> {
  try {
    const file = await open(path);
    const { buffer, bytesRead } = await file
      .read(Buffer.alloc(headerBytes), 0, headerBytes, 0)
      .finally(() => file.close());
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1);
    const rows: readonly (readonly string[])[] = parse(line, { bom: true });
    return rows[0] ?? [];
  } catch (cause) {
    throw new VigieError('file', path, 'cannot be read as a CSV file with a header line', { cause });
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A table expression over a CSV file in which every cell is text: types that DuckDB guesses would change ids. */
export function csvTable(path: string, header: readonly string[]): string {
  const columns = header.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const dialect = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"'`;
  return `read_csv(${literal(path)}, ${dialect}, columns = {${columns}})`;
}

/** Runs `use` on a database in memory that is closed afterwards; what fails there concerns `path`. */
export async function withDuckDB<T>(
  path: string,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  try {
    const connection = await instance.connect();
    try {
      return await use(connection);
    } finally {
      connection.closeSync();
    }
  } catch (cause) {
    if (cause instanceof VigieError) throw cause;
    throw new VigieError('file', path, 'has a row that cannot be read', { cause });
  } finally {
    instance.closeSync();
  }
}

/** The named columns as text, in file order; an empty cell is an empty string. */
export async function readCsv<K extends string>(
  path: string,
  wanted: readonly K[],
): Promise<Readonly<Record<K, readonly string[]>>> {
  const header = await readHeader(path);
  const missing = wanted.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new VigieError('file', path, `lacks the columns ${missing.join(', ')}`);
  return withDuckDB(path, async (connection) => {
    const list = wanted.map((name) => `coalesce(${identifier(name)}, '')`).join(', ');
    const reader = await connection.runAndReadAll(`SELECT ${list} FROM ${csvTable(path, header)}`);
    const columns = reader.getColumns() as readonly (readonly string[])[];
    return Object.fromEntries(wanted.map((name, at) => [name, columns[at] ?? []])) as Record<
      K,
      readonly string[]
    >;
  });
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The place of row `at` (from 0) for a message; the header is line 1. */
export function place(path: string, at: number, column: string): string {
  return `${path}:${at + 2} ${column}`;
}
