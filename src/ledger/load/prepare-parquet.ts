import type { DuckDBDataChunk } from '@duckdb/node-api';
import { VigieError } from '../../errors.js';
import { type Header, matchColumns } from '../../intake/csv/header.js';
import { identifier, literal } from '../../intake/facts/quote.js';
import type { PaymentColumn } from '../../intake/payment.js';
import { bounds } from '../../intake/source/bounds.js';
import type { Source } from '../../intake/source/source.js';
import { toldIfDiskFull } from '../disk-full.js';
import type { Ledger } from '../ledger.js';
import { type EngineApart, isOutOfMemory } from './engine-apart.js';
import { type ColumnText, columnText } from './parquet-text.js';
import type { RejectedRecord } from './row-copy.js';
import { rowHash } from './row-hash.js';
import { paymentNames } from './stage-csv.js';
import type { Stageable, Staged } from './staged.js';
import { stagedTable } from './staged-table.js';

/**
 * A Parquet file that lies unpacked at `path`, read by an engine apart; a row stands on the line of its number, counted
 * from 1. @throws VigieError `file`.
 */
export async function prepareParquet(
  ledger: Ledger,
  engine: EngineApart,
  path: string,
  source: Source,
  sha256: string,
): Promise<Stageable> {
  const from = `read_parquet(${literal(path)}, file_row_number = true)`;
  const described = await readable(source.path, () =>
    engine.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${from}`,
    ),
  );
  const header = matchColumns(
    source.path,
    described.map(({ column_name }) => column_name),
    paymentNames,
    'name its columns by those of a payment',
  );
  const unknown = { unknownColumns: header.unknown, unknownColumnsMore: header.unknownMore };
  return {
    format: 'parquet',
    sha256,
    bytes: source.size,
    ...unknown,
    stage: async () => ({
      ...(await stageParquet(ledger, engine, source.path, from, textsOf(source.path, described, header))),
      ...unknown,
    }),
  };
}

type Texts = ReadonlyMap<PaymentColumn, ColumnText>;

function textsOf(
  path: string,
  described: readonly { readonly column_name: string; readonly column_type: string }[],
  header: Header<PaymentColumn>,
): Texts {
  const texts = new Map<PaymentColumn, ColumnText>();
  for (const [index, { column_name, column_type }] of described.entries()) {
    const column = header.columns[index];
    if (column === undefined) continue;
    const text = columnText(column_name, column_type, column);
    if (text === undefined) {
      throw new VigieError(
        'file',
        path,
        `the column ${column} is of a type that has no text (${column_type}); write it as text`,
      );
    }
    texts.set(column, text);
  }
  return texts;
}

async function stageParquet(
  ledger: Ledger,
  engine: EngineApart,
  path: string,
  from: string,
  texts: Texts,
): Promise<Omit<Staged, 'unknownColumns' | 'unknownColumnsMore'>> {
  const columns = new Set(texts.keys());
  const names = [
    'row_offset BIGINT',
    'row_line BIGINT',
    ...[...columns, 'oddity'].map((name) => `${identifier(name)} VARCHAR`),
  ];
  await ledger.run(`CREATE OR REPLACE TEMP TABLE staged (${names.join(', ')})`);
  const [told] = await readable(path, () =>
    engine.rows<{ rows: bigint }>(`SELECT count(*) AS rows FROM ${from}`),
  );
  const chunks = engine.chunks(rowsSql(from, texts), Number(told?.rows ?? 0));
  await copyRows(ledger, path, chunks);
  const records = await rejectedOf(ledger, columns);
  if (records.length > 0) {
    await ledger.run(
      `CREATE OR REPLACE TEMP TABLE staged AS SELECT * FROM staged WHERE coalesce(oddity, '') = '' ORDER BY rowid`,
    );
  }
  const controls = await ledger.number('SELECT count(*) FROM staged WHERE oddity IS NOT NULL');
  return {
    ...(await stagedTable(ledger, columns, records)),
    undecided: [],
    columns,
    absentIsUntold: false,
    textIsClean: controls === 0,
    findings: [],
  };
}

function rowsSql(from: string, texts: Texts): string {
  const cells = [...texts].map(([column, { sql }]) => `nullif(${sql}, '') AS ${identifier(column)}`);
  const everything = `concat(${[...texts.keys()].map((column) => `c.${identifier(column)}`).join(', ')})`;
  const inexact = [...texts].flatMap(([column, text]) =>
    text.inexact === undefined ? [] : [`WHEN ${text.inexact} THEN '${column}'`],
  );
  return `SELECT * EXCLUDE (everything, inexact), CASE WHEN strlen(everything) > ${bounds.rowBytes} THEN 'line-too-long'
      WHEN inexact IS NOT NULL THEN inexact WHEN regexp_matches(everything, '[\\x00-\\x1f\\x7f]')
      THEN CASE WHEN contains(everything, chr(0)) THEN 'nul-byte' ELSE '' END END AS oddity
    FROM (SELECT c.*, ${everything} AS everything FROM (
      SELECT file_row_number AS row_offset, file_row_number + 1 AS row_line, ${cells.join(', ')},
        ${inexact.length === 0 ? 'NULL' : `CASE ${inexact.join(' ')} END`} AS inexact FROM ${from}) c)`;
}

async function rejectedOf(
  ledger: Ledger,
  columns: ReadonlySet<PaymentColumn>,
): Promise<readonly RejectedRecord[]> {
  const cell = (column: PaymentColumn) => (columns.has(column) ? identifier(column) : 'NULL::VARCHAR');
  const rows = await ledger.rows<
    Record<'line' | 'offset', bigint> &
      Record<'oddity' | 'hash', string> &
      Record<'amount' | 'currency', string | null>
  >(
    `SELECT row_line AS line, row_offset AS "offset", oddity, ${rowHash(ledger, columns)} AS hash,
       CASE WHEN oddity <> 'amount' THEN ${cell('amount')} END AS amount, ${cell('currency')} AS currency FROM staged
     WHERE oddity <> '' ORDER BY rowid`,
  );
  return rows.map(({ line, offset, oddity, hash, amount, currency }) => {
    const told = { amount: amount ?? undefined, currency: currency ?? undefined };
    const place = { line: Number(line), offset: Number(offset), hash, ...told };
    if (oddity === 'amount' || oddity === 'payout_amount')
      return { ...place, field: oddity, reason: 'amount-inexact' };
    return { ...place, field: '', reason: oddity === 'nul-byte' ? 'nul-byte' : 'line-too-long' };
  });
}

/** Hands rows over to the table `staged`: all of them, or the table is gone. */
async function copyRows(
  ledger: Ledger,
  path: string,
  chunks: AsyncGenerator<DuckDBDataChunk>,
): Promise<void> {
  const into = await ledger.connection.createAppender('staged', 'main', 'temp');
  try {
    for (;;) {
      const next = await readable(path, () => chunks.next());
      if (next.done === true) break;
      await toldIfDiskFull(ledger.path, async () => into.appendDataChunk(next.value));
    }
    await toldIfDiskFull(ledger.path, async () => into.closeSync());
  } catch (error) {
    // What it still holds it would write whenever it is collected, be it into the table of a later file.
    into.clear();
    into.closeSync();
    await ledger.run('DROP TABLE staged');
    throw error;
  }
}

/** The engine's own words may quote what the file holds, so that they are not handed on. */
async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  return read().catch((error: unknown) => {
    throw new VigieError(
      'file',
      path,
      isOutOfMemory(error)
        ? 'the Parquet file takes more memory than there is for it; write it again with fewer rows in each row group'
        : 'the Parquet file is damaged or not readable; write it again',
    );
  });
}
