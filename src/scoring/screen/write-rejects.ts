/** rejects.csv: where every row stands that was not accepted, and why; never its text. */
import type { Ledger } from '../../ledger/ledger.js';
import type { FileReport } from '../../ledger/load.js';
import { writePrivateFile } from '../private-file.js';
import { csvLine, textCell } from '../spreadsheet-cell.js';

type Row = Readonly<Record<'file' | 'field' | 'reason' | 'hash', string>> &
  Readonly<Record<'line' | 'offset', bigint>> & { readonly among: number | null };

export async function writeRejects(
  ledger: Ledger,
  path: string,
  files: readonly FileReport[],
): Promise<void> {
  const shas = files.map(({ sha256 }) => `'${sha256}'`).join(', ') || "''";
  const rows = await ledger.rows<Row>(
    `SELECT f.name AS file, r.line, r.field, r.reason, r."offset" AS "offset", r.hash, r.among FROM rejected r
     JOIN file f ON f.file_id = r.file_id WHERE f.sha256 IN (${shas})
     ORDER BY f.file_id, r.line, r."offset"`,
  );
  await writePrivateFile(path, [
    csvLine(['file', 'line', 'field', 'reason', 'offset', 'hash', 'among']),
    ...rows.map(({ file, line, field, reason, offset, hash, among }) =>
      csvLine([
        textCell(file),
        `${line}`,
        field,
        reason,
        `${offset}`,
        hash,
        among === null ? '' : `${among}`,
      ]),
    ),
  ]);
}
