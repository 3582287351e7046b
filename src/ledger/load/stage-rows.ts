/** The rows that a reader finds become the staging relation: payments in their order, then what became of payments. */
import { shownName, shownNames } from '../../intake/csv/header.js';
import { identifier, literal } from '../../intake/facts/quote.js';
import { type PaymentColumn, paymentColumns, requiredColumns } from '../../intake/payment.js';
import type { Reader } from '../../intake/reader.js';
import { bounds } from '../../intake/source/bounds.js';
import type { OnBytes, Source } from '../../intake/source/source.js';
import { besideLedger } from '../beside.js';
import type { Ledger } from '../ledger.js';
import { completeStatuses, settlingColumns } from './complete-statuses.js';
import { findOriginals } from './find-originals.js';
import { placeColumns, type RejectedRecord, type RowCopy, withRowCopy } from './row-copy.js';
import { spreadStatuses } from './spread-statuses.js';
import type { Staged } from './staged.js';
import { stagedTable } from './staged-table.js';

/** @throws VigieError `file`, with nothing staged. */
export async function stageRows(
  ledger: Ledger,
  source: Source,
  reader: Reader,
  onBytes: OnBytes,
  again?: number,
): Promise<Staged> {
  const path = besideLedger(ledger.path, 'rows');
  return withRowCopy(path, ledger.hmacKey, async (copy) => {
    await reader.read(source, copy, onBytes);
    copy.flush();
    return stageCopy(ledger, path, copy, reader.absent === 'message', again);
  });
}

async function stageCopy(
  ledger: Ledger,
  path: string,
  copy: RowCopy,
  absentIsUntold: boolean,
  again: number | undefined,
): Promise<Staged> {
  const statuses = copy.counts.status + copy.counts.statuses;
  const told = statuses > 0 ? settlingColumns : [];
  const columns = new Set<PaymentColumn>([...copy.columns(), ...requiredColumns, ...told]);
  const all = [...placeColumns, ...columns].map(identifier).join(', ');
  const source = copySql(path, copy);
  const payments = statuses > 0 ? 'WHERE row_kind = 0' : '';
  await ledger.run(`CREATE OR REPLACE TEMP TABLE staged AS SELECT ${all} FROM ${source} ${payments}`);
  let unknown: readonly RejectedRecord[] = [];
  let spread = 0;
  let undecided: readonly number[] = [];
  if (statuses > 0) {
    await ledger.run(`CREATE OR REPLACE TEMP TABLE told AS SELECT ${all} FROM ${source} WHERE row_kind > 0`);
    await findOriginals(ledger, columns, again);
    if (copy.counts.statuses > 0) spread = await spreadStatuses(ledger);
    unknown = await completeStatuses(ledger, columns);
    await ledger.run('INSERT INTO staged BY NAME SELECT * FROM told ORDER BY rowid');
    const files = await ledger.rows<{ file_id: number }>('SELECT DISTINCT file_id FROM undecided');
    undecided = files.map(({ file_id }) => file_id);
    await ledger.run('DROP TABLE undecided');
    await ledger.run('DROP TABLE told');
  }
  const table = await stagedTable(ledger, columns, [...copy.rejected, ...unknown]);
  const expected = copy.counts.payment + statuses + spread - unknown.length;
  if (table.rows !== expected) {
    throw new Error(`${expected} rows were staged, but the engine read ${table.rows}`);
  }
  return {
    ...table,
    undecided,
    columns,
    absentIsUntold,
    textIsClean: !copy.seen.controls,
    findings: copy.findings(),
    unknownColumns: copy.unknownColumns.slice(0, shownNames).map(shownName),
    unknownColumnsMore: Math.max(0, copy.unknownColumns.length - shownNames),
  };
}

function copySql(path: string, copy: RowCopy): string {
  const types = [
    "'row_kind': 'UTINYINT'",
    "'row_line': 'BIGINT'",
    "'row_offset': 'BIGINT'",
    ...paymentColumns.map((column) => `${literal(column)}: 'VARCHAR'`),
  ];
  if (copy.counts.payment + copy.counts.status + copy.counts.statuses === 0) {
    const columns = [
      ...placeColumns.map((name) => `0 AS ${name}`),
      ...paymentColumns.map((c) => `NULL::VARCHAR AS ${c}`),
    ];
    return `(SELECT ${columns.join(', ')} WHERE false)`;
  }
  return `read_csv(${literal(path)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
    comment = '', new_line = '\\n', max_line_size = ${bounds.rowBytes * 2}, encoding = 'utf-8', compression = 'none', nullstr = '',
    strict_mode = true, null_padding = false, ignore_errors = false, parallel = ${!copy.seen.breaks},
    columns = {${types.join(', ')}})`;
}
