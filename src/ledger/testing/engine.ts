/** An engine without a file, for expressions. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Evaluates `sql` over the column `t` of one row per text; in order. */
export async function evaluate(sql: string, texts: readonly (string | null)[]): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection: DuckDBConnection = await instance.connect();
  try {
    await connection.run('CREATE TABLE x (i INTEGER, t VARCHAR)');
    const appender = await connection.createAppender('x');
    texts.forEach((text, i) => {
      appender.appendInteger(i);
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
      appender.endRow();
    });
    appender.closeSync();
    const result = await connection.runAndReadAll(`SELECT ${sql} AS value FROM x ORDER BY i`);
    return result.getColumnsJS()[0] ?? [];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
