/** Reads a file by a mapping that was bound to it. */
import { VigieError } from '../../errors.js';
import type { Reader, RowSink } from '../reader.js';
import { chunksOf, type OnBytes, type Source } from '../source/source.js';
import { byteOrderMark, type Encoding } from '../source/text.js';
import { columnNames, numberedColumns } from './column-names.js';
import { compileMapping, type RowMapper } from './compile-mapping.js';
import { columnsRead, type Layout, type Mapping } from './mapping.js';
import { type RawLine, rawLines } from './raw-lines.js';
import { type DelimitedRecord, records } from './records.js';

export const mappedFormatStart = 'mapped-csv:';

/** Ledgers know by it which mapping a file was read with. */
export function mappedFormat({ sha256 }: Mapping): string {
  return mappedFormatStart + sha256.slice(0, 12);
}

export function mappedCsv(mapping: Mapping): Reader {
  return {
    format: mappedFormat(mapping),
    absent: 'table',
    // A mapping is bound to files by their columns, before their form is asked for.
    recognises: () => false,
    read: (source, sink, onBytes) => readMapped(mapping, source, sink, onBytes),
  };
}

async function readMapped(mapping: Mapping, source: Source, sink: RowSink, onBytes: OnBytes): Promise<void> {
  const { layout } = mapping;
  let mapper: RowMapper | undefined;
  let width = layout.width ?? 0;
  const begin = (names: readonly string[]): void => {
    const read = columnsRead(mapping);
    const missing = [...read].filter((name) => !names.includes(name));
    if (missing.length > 0)
      throw new VigieError(
        'file',
        source.path,
        `the file has no column ${missing.join(', ')}; give another mapping`,
      );
    for (const name of names) if (!read.has(name)) sink.unknownColumn(name);
    width = names.length;
    mapper = compileMapping(mapping, names);
  };
  if (!layout.hasHeader) begin(numberedColumns(width));
  for await (const batch of recordsOf(chunksOf(source, onBytes), source.head, layout)) {
    for (const record of batch) {
      if (mapper === undefined) begin(columnNames(record.cells));
      else takeRow(mapper, width, record, sink);
    }
  }
}

function takeRow(mapper: RowMapper, width: number, record: DelimitedRecord, sink: RowSink): void {
  const { cells, text, fault } = record;
  const place = { line: record.line, offset: record.offset };
  // A delimiter at the end of a line makes an empty cell more, and says nothing.
  const tooMany = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
  const shape = cells.length < width ? 'too-few-cells' : tooMany ? 'too-many-cells' : undefined;
  const reason = fault ?? shape;
  if (reason !== undefined) {
    sink.reject(place, '', reason, text);
    return;
  }
  const row = mapper(cells);
  if ('reason' in row) sink.reject(place, row.field, row.reason, text, row.told);
  else sink.row('payment', row.cells, place);
}

/** The records of a file, from its header on. */
export function recordsOf(
  chunks: AsyncIterable<Buffer>,
  head: Buffer,
  layout: Layout,
): AsyncGenerator<readonly DelimitedRecord[]> {
  const lines = linesBehind(rawLines(chunks, head, encodingOf(head, layout.encoding)), layout.skipLines);
  return records(lines, layout.delimiter, layout.quote);
}

/** A mark at the start knows better than a mapping. */
export function encodingOf(head: Buffer, encoding: Encoding): Encoding {
  return byteOrderMark(head)?.encoding ?? encoding;
}

async function* linesBehind(
  batches: AsyncIterable<readonly RawLine[]>,
  skipped: number,
): AsyncGenerator<readonly RawLine[]> {
  for await (const batch of batches) yield skipped === 0 ? batch : batch.filter(({ line }) => line > skipped);
}
