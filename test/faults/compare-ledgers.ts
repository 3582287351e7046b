/** Two ledgers, table by table and cell by cell. */
import { type Ledger, openLedger } from '../../src/ledger/ledger.js';

/** Instants of acceptance: the clock's, and so another in each run. */
const clock = ['received_at', 'loaded_at', 'made_at'];

/** How many rows of each table stand in one ledger only; empty when the ledgers are equal but for the clock. */
export async function differences(
  expected: string,
  found: string,
): Promise<Readonly<Record<string, number>>> {
  const ledger = await openLedger(expected, { readOnly: true, threads: 1 });
  try {
    await ledger.run(`ATTACH '${found}' AS found (READ_ONLY)`);
    const differing: Record<string, number> = {};
    for (const [table, columns] of await tablesOf(ledger)) {
      const one = `SELECT ${columns} FROM ${table}`;
      const other = `SELECT ${columns} FROM found.${table.includes('.') ? table : `main.${table}`}`;
      const count = await ledger.number(
        `SELECT count(*) FROM ((${one} EXCEPT ALL ${other}) UNION ALL (${other} EXCEPT ALL ${one}))`,
      );
      if (count > 0) differing[table] = count;
    }
    return differing;
  } finally {
    ledger.close();
  }
}

/** Every table with its columns but those of the clock. */
async function tablesOf(ledger: Ledger): Promise<readonly (readonly [string, string])[]> {
  const rows = await ledger.rows<{ table: string; columns: string }>(
    `SELECT CASE WHEN schema_name = 'main' THEN table_name ELSE schema_name || '.' || table_name END AS "table",
       string_agg('"' || column_name || '"', ', ') FILTER (column_name NOT IN (${clock.map((name) => `'${name}'`).join(', ')})) AS columns
     FROM duckdb_columns() WHERE NOT internal AND database_name = current_database() GROUP BY ALL ORDER BY ALL`,
  );
  return rows.map(({ table, columns }) => [table, columns]);
}

/** What a ledger holds of files that it does not hold whole: nothing, at any moment. */
export async function halves(path: string): Promise<readonly string[]> {
  const ledger = await openLedger(path, { readOnly: true, threads: 1 });
  try {
    const rows = await ledger.rows<{ half: string }>(
      `WITH written AS (
         SELECT file_id, 'accepted' AS kind, count(*) AS n FROM payment GROUP BY file_id
         UNION ALL SELECT file_id, 'status_changes', count(*) FROM status_change WHERE seq <> payment_seq GROUP BY file_id
         UNION ALL SELECT file_id, 'rejected', count(*) FROM rejected GROUP BY file_id),
       told AS (
         SELECT file_id, 'accepted' AS kind, accepted AS n FROM file
         UNION ALL SELECT file_id, 'status_changes', status_changes FROM file
         UNION ALL SELECT file_id, 'rejected', rejected + conflicts FROM file)
       SELECT kind || ' of file ' || file_id AS half FROM written FULL JOIN told USING (file_id, kind)
       WHERE coalesce(written.n, 0) <> coalesce(told.n, 0)`,
    );
    return rows.map(({ half }) => half);
  } finally {
    ledger.close();
  }
}
