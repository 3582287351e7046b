import type { UnusedReason } from '../rejection.js';
import type { ColumnNames } from './header.js';
import { splitCells } from './header.js';
import { type RejectedLine, scanCsv } from './scan.js';

export interface TableRow<Name extends string> {
  readonly line: number;
  /** Cells that are there and not empty. */
  readonly cells: Readonly<Partial<Record<Name, string>>>;
}

export interface Table<Name extends string> {
  readonly rows: readonly TableRow<Name>[];
  readonly rejected: readonly RejectedLine[];
  readonly unknown: readonly string[];
  readonly sha256: string;
}

/** A line of a small file that was not used, and why. */
export interface UnusedLine {
  readonly line: number;
  readonly field: string;
  readonly reason: UnusedReason;
}

/** Reads a small CSV file (rates, lists, due diligence) whole, by the same rules as payments. */
export async function readTable<Name extends string>(
  path: string,
  names: ColumnNames<Name>,
): Promise<Table<Name>> {
  const lines: { readonly line: number; readonly text: string }[] = [];
  const scan = await scanCsv(path, names, {
    sink: (bytes, start, end, line) => lines.push({ line, text: bytes.toString('utf8', start, end) }),
  });
  const { columns, unknown } = scan.header;
  const rows = lines.map(({ line, text }) => {
    const cells: Partial<Record<Name, string>> = {};
    splitCells(text).forEach((cell, index) => {
      const column = columns[index];
      if (column !== undefined && cell !== '') cells[column] = cell;
    });
    return { line, cells };
  });
  return { rows, rejected: scan.rejected, unknown, sha256: scan.sha256 };
}
