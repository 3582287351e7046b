/** How generated code reads the records of payments. */
import type { ColumnName } from '../../ledger/columns.js';
import { columnPlaces, noteStride, ownPlaces, type Place, strides } from './records.js';

function code({ view, at }: Place, row: string): string {
  return `${view}[(${row})*${strides[view]}+${at}]`;
}

export function columnCode(name: ColumnName, row: string): string {
  return code(columnPlaces[name], row);
}

export function ownCode(field: keyof typeof ownPlaces, row: string): string {
  return code(ownPlaces[field], row);
}

export function atCode(row: string): string {
  return ownCode('at', row);
}

export function statusCode(row: string): string {
  return ownCode('status', row);
}

/** The pair of an entry of the stream whose `pairNote` is at hand. */
export function pairCode(entry: string): string {
  return `integers[${entry}*${noteStride}+pairNote]`;
}
