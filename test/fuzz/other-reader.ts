/** What the records of a CSV text are, by a reader that is not ours. */
import { parse } from 'csv-parse/sync';
import { maxRecordBytes, maxRecordLines } from '../../src/intake/csv/record.js';

interface Parsed {
  readonly raw: string;
  readonly record: readonly string[];
}

/**
 * The records behind the first, blank lines left out. Undefined where they are a matter of opinion: a quote that is not
 * closed or stands inside a cell, and a record longer than one is read.
 */
export function recordsOf(bytes: Buffer): readonly (readonly string[])[] | undefined {
  // That reader takes NUL behind a closing quote for nothing, and so accepts what is no CSV.
  if (bytes.includes('"\0')) return undefined;
  let records: readonly Parsed[];
  try {
    records = parse(bytes, {
      bom: true,
      raw: true,
      record_delimiter: ['\n', '\r\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Parsed[];
  } catch {
    return undefined;
  }
  const tooLong = ({ raw }: Parsed) =>
    Buffer.byteLength(raw) >= maxRecordBytes || raw.split('\n').length > maxRecordLines;
  return records.some(tooLong) ? undefined : records.slice(1).map(({ record }) => record);
}
