/** One payment per line, its keys the columns of a CSV payment file. */
import { VigieError } from '../../errors.js';
import { paymentColumns, requiredColumns } from '../payment.js';
import type { CutRow, Reader, RowSink } from '../reader.js';
import { eachLine } from '../source/lines.js';
import { chunksOf, type OnBytes, type Source } from '../source/source.js';
import { byteOrderMark } from '../source/text.js';
import { isFault, lineReader } from './flat-object.js';

export const ndjson: Reader = {
  format: 'ndjson',
  absent: 'table',
  // An object ends on its line, be it the first, or one begins on the second; or a line is longer than what is seen of it.
  recognises: ({ text }) =>
    /^\s*\{[^\n]*\}[^\S\n]*(\n|$)/.test(text) ||
    /^\s*\{[^\n]+\n\s*\{"/.test(text) ||
    /^\s*\{[^\n]{60000}/.test(text),
  read: readLines,
};

async function readLines(source: Source, sink: RowSink, onBytes: OnBytes): Promise<void> {
  const reader = lineReader();
  const told = new Set<string>();
  let rows = 0;
  let row: CutRow = {
    bytes: source.head,
    view: viewOf(source.head),
    starts: new Int32Array(paymentColumns.length),
    ends: new Int32Array(paymentColumns.length),
  };
  await eachLine(chunksOf(source, onBytes), byteOrderMark(source.head)?.bytes ?? 0, {
    bad: (reason, place, bytes) => sink.reject(place, '', reason, bytes.toString('latin1')),
    bytes: (bytes, start, stop, line, offset) => {
      if (sink.cut === undefined) return false;
      if (row.bytes !== bytes) row = { ...row, bytes, view: viewOf(bytes) };
      if (!reader.cut(row, start, stop)) return false;
      // A layout has the keys of lines that were read, which are told.
      rows++;
      sink.cut(row, line, offset);
      return true;
    },
    line: (text, place) => {
      if (text.trim() === '') return;
      const read = reader.read(text);
      if (isFault(read)) {
        sink.reject(place, read.field, read.reason, text, read.told);
        return;
      }
      rows++;
      if (told.size < requiredColumns.length) {
        for (const column of requiredColumns) if (read[column] !== undefined) told.add(column);
      }
      sink.row('payment', read, place);
    },
  });
  for (const key of reader.unknownKeys) sink.unknownColumn(key);
  const missing = requiredColumns.filter((column) => !told.has(column));
  if (rows > 0 && missing.length > 0) {
    throw new VigieError(
      'file',
      source.path,
      `no line has the key ${missing.join(', ')}; name the values of each line by the columns of a payment`,
    );
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
