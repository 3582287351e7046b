/** Payment files rewritten as tables of text. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Runs over the table `given`: every column of the file as text, empty cells null, and `line`. */
export async function withRows(
  file: string,
  run: (connection: DuckDBConnection) => Promise<void>,
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(
      `CREATE TABLE given AS SELECT row_number() OVER () AS line, * FROM read_csv('${file}', all_varchar = true)`,
    );
    await run(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Writes `from` to `to` with every cell of the columns replaced by what `rename` makes of it, unknown cells aside. */
export function renameCells(
  from: string,
  to: string,
  columns: readonly string[],
  rename: (text: string) => string,
): Promise<void> {
  return withRows(from, async (connection) => {
    const texts = columns.map((column) => `SELECT ${column} AS text FROM given`).join(' UNION ');
    const found = await connection.runAndReadAll(`SELECT text FROM (${texts}) WHERE text IS NOT NULL`);
    await connection.run('CREATE TABLE renamed (text VARCHAR, other VARCHAR)');
    const appender = await connection.createAppender('renamed');
    for (const [text] of found.getRows()) {
      appender.appendVarchar(`${text}`);
      appender.appendVarchar(rename(`${text}`));
      appender.endRow();
    }
    appender.closeSync();
    const cells = columns.map((column) => `${column}_renamed.other AS ${column}`).join(', ');
    const joins = columns.map(
      (column) => `LEFT JOIN renamed ${column}_renamed ON ${column}_renamed.text = given.${column}`,
    );
    await connection.run(`COPY (SELECT * EXCLUDE (line) FROM (
        SELECT given.* REPLACE (${cells}) FROM given ${joins.join(' ')}) ORDER BY line) TO '${to}' (HEADER)`);
  });
}
