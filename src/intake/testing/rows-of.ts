/** What a reader makes of a text, without a ledger; for tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formOf } from '../formats.js';
import { type PaymentText, paymentColumns } from '../payment.js';
import type { Place, Reader, RowCells, RowKind } from '../reader.js';
import { openSource } from '../source/source.js';

export interface ReadRows {
  readonly format: string;
  readonly rows: readonly { readonly kind: RowKind; readonly cells: PaymentText; readonly place: Place }[];
  readonly rejected: readonly { readonly place: Place; readonly field: string; readonly reason: string }[];
  /** `code about`, as often as it was found. */
  readonly findings: readonly string[];
  readonly unknownColumns: readonly string[];
}

/** @throws VigieError `file` as the reader does, and a bare Error for a form that no reader reads. */
export async function rowsOf(content: string | Buffer, reader?: Reader): Promise<ReadRows> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-rows-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    return await rowsOfFile(path, reader);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `reader` is one that is not told by the file's content: a mapping. */
export async function rowsOfFile(path: string, reader?: Reader): Promise<ReadRows> {
  const rows: ReadRows['rows'][number][] = [];
  const rejected: ReadRows['rejected'][number][] = [];
  const findings: string[] = [];
  const unknownColumns: string[] = [];
  const source = await openSource(path);
  const form = reader ?? formOf(source);
  if (typeof form === 'string') throw new Error(`${form} is read by the engine, not by a reader`);
  await form.read(
    source,
    {
      row: (kind, cells, place) => rows.push({ kind, cells: told(cells), place }),
      reject: (place, field, reason) => rejected.push({ place, field, reason }),
      finding: (code, _place, about = '') => findings.push(`${code} ${about}`.trimEnd()),
      unknownColumn: (name) => unknownColumns.push(name),
    },
    () => undefined,
  );
  return { format: form.format, rows, rejected, findings, unknownColumns };
}

function told(cells: RowCells): PaymentText {
  return Object.fromEntries(
    paymentColumns.flatMap((column) => (cells[column] ? [[column, cells[column]]] : [])),
  );
}
