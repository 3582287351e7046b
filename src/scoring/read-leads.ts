/** Reads leads.csv back into leads, cell by cell, refusing what `writeLeads` would not have written. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { VigieError } from '../errors.js';
import type { Role } from '../intake/payment.js';
import { type Instant, parseInstant } from '../time.js';
import { parseDecibans } from './decibans.js';
import { type Lead, type LeadColumn, leadColumns } from './lead.js';
import { routes } from './routes.js';
import { fromCell } from './spreadsheet-cell.js';
import { bandNames } from './weights.js';

const roles: readonly Role[] = ['payer', 'beneficiary'];

interface Row {
  readonly cells: readonly string[];
  /** File and row, for messages. */
  readonly place: string;
}

function textOf(row: Row, column: LeadColumn): string {
  return fromCell(row.cells[leadColumns.indexOf(column)] ?? '');
}

function must<T>(row: Row, column: LeadColumn, value: T | undefined): T {
  if (value !== undefined) return value;
  throw new VigieError(
    'file',
    `${row.place}, ${column}`,
    'cannot be read: write the file again with `vigie screen`.',
  );
}

/** An empty cell is unknown; any other must be readable. */
function cell<T>(row: Row, column: LeadColumn, read: (text: string) => T | undefined): T | undefined {
  const text = textOf(row, column);
  return text === '' ? undefined : must(row, column, read(text));
}

function oneOf<T extends string>(row: Row, column: LeadColumn, values: readonly T[]): T {
  const text = textOf(row, column);
  return must(
    row,
    column,
    values.find((value) => value === text),
  );
}

function instant(row: Row, column: LeadColumn): Instant | undefined {
  return cell(row, column, parseInstant);
}

function whole(row: Row, column: LeadColumn): number | undefined {
  return cell(row, column, (text) => {
    const value = Number(text);
    return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
  });
}

function ids(row: Row, column: LeadColumn): string[] {
  const text = textOf(row, column);
  return text === '' ? [] : text.split(';');
}

function truth(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

function leadOf(row: Row): Lead {
  return {
    as_of: must(row, 'as_of', instant(row, 'as_of')),
    rank: must(row, 'rank', whole(row, 'rank')),
    party_id: textOf(row, 'party_id'),
    role: oneOf(row, 'role', roles),
    route: oneOf(row, 'route', routes),
    score: must(row, 'score_db', cell(row, 'score_db', parseDecibans)),
    band: oneOf(row, 'band', bandNames),
    fragile: cell(row, 'fragile', truth),
    alert_at: instant(row, 'alert_at'),
    first_hit_at: instant(row, 'first_hit_at'),
    last_hit_at: instant(row, 'last_hit_at'),
    last_payment_at: instant(row, 'last_payment_at'),
    payments: must(row, 'payments', whole(row, 'payments')),
    counterparties: must(row, 'counterparties', whole(row, 'counterparties')),
    total_ref_minor: whole(row, 'total_ref_minor'),
    ref_currency: textOf(row, 'ref_currency'),
    indicators: ids(row, 'indicators'),
    explanations: ids(row, 'explanations'),
    network_id: cell(row, 'network_id', (text) => text),
  };
}

function parseRows(path: string, content: string): string[][] {
  try {
    return parse(content, { record_delimiter: '\n', skip_empty_lines: false });
  } catch (cause) {
    throw new VigieError('file', path, 'is no CSV file: write it again with `vigie screen`.', { cause });
  }
}

/** @throws VigieError `file` when the file cannot be read or is not one that `writeLeads` wrote. */
export async function readLeads(path: string): Promise<Lead[]> {
  const content = await readFile(path, 'utf8').catch((cause: unknown): never => {
    throw new VigieError('file', path, 'cannot be read: check the path and your rights.', { cause });
  });
  const [header = [], ...rows] = parseRows(path, content);
  if (header.join() !== leadColumns.join()) {
    throw new VigieError('file', path, `must have the columns ${leadColumns.join(',')}.`);
  }
  return rows.map((cells, index) => leadOf({ cells, place: `${path}, row ${index + 1}` }));
}
