/** Two ledgers, table by table and cell by cell. */
import { type Ledger, openLedger } from '../../src/ledger/ledger.js';

/** Instants of acceptance: the clock's, and so another in each run. */
const clock = ['received_at', 'loaded_at', 'made_at'];

/** A file whose statuses were of no known payment is read once more behind all others, which moves this and nothing else. */
const lastRead = 'read_seq';

/** How many rows of each table stand in one ledger only; empty when the ledgers are equal but for the clock. */
export async function differences(
  expected: string,
  found: string,
): Promise<Readonly<Record<string, number>>> {
  return compare(expected, found, clock, ({ one, other }) => [one, other]);
}

/**
 * The same of the files that `found` holds: each with every row that it has in `expected`, and no row of any other.
 * At any moment an intake leaves no difference.
 */
export async function differencesOfFiles(
  expected: string,
  found: string,
): Promise<Readonly<Record<string, number>>> {
  return compare(expected, found, [...clock, lastRead], ({ one, other, isOfFiles }) =>
    isOfFiles ? [`${one} WHERE file_id IN (SELECT file_id FROM found.main.file)`, other] : undefined,
  );
}

interface Compared {
  /** All rows of a table, in the one ledger and in the other. */
  readonly one: string;
  readonly other: string;
  /** Whether each row of the table belongs to a file. */
  readonly isOfFiles: boolean;
}

/** `choose` gives what of a table must be equal; undefined for nothing. */
async function compare(
  expected: string,
  found: string,
  except: readonly string[],
  choose: (table: Compared) => readonly [string, string] | undefined,
): Promise<Readonly<Record<string, number>>> {
  const ledger = await openLedger(expected, { readOnly: true, threads: 1 });
  try {
    await ledger.run(`ATTACH '${found}' AS found (READ_ONLY)`);
    const differing: Record<string, number> = {};
    for (const [table, columns] of await tablesOf(ledger, except)) {
      const chosen = choose({
        one: `SELECT ${columns} FROM ${table}`,
        other: `SELECT ${columns} FROM found.${table.includes('.') ? table : `main.${table}`}`,
        isOfFiles: columns.includes('"file_id"'),
      });
      if (chosen === undefined) continue;
      const [one, other] = chosen;
      // As many rows, of which none is missing, are the same rows; so the other half of the comparison need not be made.
      const count = await ledger.number(
        `WITH one AS MATERIALIZED (${one}), other AS MATERIALIZED (${other}),
           missing AS (SELECT count(*) AS n FROM (FROM one EXCEPT ALL FROM other))
         SELECT 2 * n + (SELECT count(*) FROM other) - (SELECT count(*) FROM one) FROM missing`,
      );
      if (count > 0) differing[table] = count;
    }
    return differing;
  } finally {
    ledger.close();
  }
}

/** Every table with its columns but `except`. */
async function tablesOf(
  ledger: Ledger,
  except: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const rows = await ledger.rows<{ table: string; columns: string }>(
    `SELECT CASE WHEN schema_name = 'main' THEN table_name ELSE schema_name || '.' || table_name END AS "table",
       string_agg('"' || column_name || '"', ', ') FILTER (column_name NOT IN (${except.map((name) => `'${name}'`).join(', ')})) AS columns
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
       WHERE coalesce(written.n, 0) <> coalesce(told.n, 0)
       UNION ALL SELECT 'last reading of file ' || file_id FROM file
       WHERE read_seq > greatest((SELECT max(seq) FROM payment), (SELECT max(seq) FROM status_change))`,
    );
    return rows.map(({ half }) => half);
  } finally {
    ledger.close();
  }
}
