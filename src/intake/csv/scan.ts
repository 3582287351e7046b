/**
 * One pass over the bytes of a CSV file before the engine reads it: which rows are whole, on which line each stands,
 * and which are rejected as text. The engine then reads whole rows only, so that its own guesses about broken quotes
 * and line ends, which differ with its threads, never decide what is accepted.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { VigieError } from '../../errors.js';
import type { RejectReason } from '../rejection.js';
import { type ColumnNames, type Header, readHeader } from './header.js';
import { emptySpan, maxRecordBytes, readRecord } from './record.js';

export interface RejectedLine {
  readonly line: number;
  readonly reason: RejectReason;
}

/** From whole row `row` (counted from 0) on, rows stand on consecutive lines from `line`. */
export interface LineShift {
  readonly row: number;
  readonly line: number;
}

export interface CsvScan<Name extends string> {
  readonly header: Header<Name>;
  readonly sha256: string;
  readonly bytes: number;
  /** Whole rows. */
  readonly rows: number;
  readonly rejected: readonly RejectedLine[];
  readonly shifts: readonly LineShift[];
  readonly multiline: boolean;
  /** Whether a control character stands inside some row. */
  readonly controls: boolean;
  /** Nothing but whole rows, one kind of line end, no blank line: the engine can read the file as it is. */
  readonly regular: boolean;
}

/** Takes each whole row in order, without its line end, with the line on which it begins. */
export type RowSink = (bytes: Buffer, start: number, end: number, line: number) => void;

export interface ScanOptions {
  readonly sink?: RowSink;
  readonly onBytes?: (done: number, total: number) => void;
}

export const bufferBytes: number = 4 << 20;
const lf = 10;

/** Reads the file once. Throws `VigieError('file')` when it cannot be read as a whole or has no usable header. */
export async function scanCsv<Name extends string>(
  path: string,
  names: ColumnNames<Name>,
  options: ScanOptions = {},
): Promise<CsvScan<Name>> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw new VigieError('file', path, 'the file cannot be opened; check its name and permissions', {
      cause,
    });
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new VigieError('file', path, 'this is not a file; give the path of a CSV file');
    const scanner = new Scanner(path, names, options.sink);
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(bufferBytes);
    let held = 0;
    let done = 0;
    for (;;) {
      const { bytesRead } = await handle
        .read(buffer, held, bufferBytes - held, null)
        .catch((cause: unknown) => {
          throw new VigieError('file', path, 'the file cannot be read to its end; check the disk', { cause });
        });
      hash.update(buffer.subarray(held, held + bytesRead));
      done += bytesRead;
      const limit = held + bytesRead;
      const used = scanner.take(buffer, limit, bytesRead === 0);
      buffer.copyWithin(0, used, limit);
      held = limit - used;
      options.onBytes?.(done, stat.size);
      if (bytesRead === 0) break;
    }
    return scanner.result(hash.digest('hex'), done);
  } finally {
    await handle.close();
  }
}

class Scanner<Name extends string> {
  private readonly path: string;
  private readonly names: ColumnNames<Name>;
  private readonly sink: RowSink | undefined;
  private readonly span = emptySpan();
  private readonly rejected: RejectedLine[] = [];
  private readonly shifts: LineShift[] = [];
  private header: Header<Name> | undefined;
  private width = 0;
  private rows = 0;
  private line = 1;
  private nextLine = 2;
  private skipping = false;
  private multiline = false;
  private irregular = false;
  private lfRows = 0;
  private crlfRows = 0;

  constructor(path: string, names: ColumnNames<Name>, sink: RowSink | undefined) {
    this.path = path;
    this.names = names;
    this.sink = sink;
  }

  /** Works through bytes[0, limit); returns how many of them are done with. */
  take(bytes: Buffer, limit: number, last: boolean): number {
    let at = 0;
    if (this.header === undefined) at = this.takeHeader(bytes, limit, last);
    const utf8 = isUtf8(bytes.subarray(at, limit));
    while (at < limit) {
      if (this.skipping) {
        const end = bytes.indexOf(lf, at);
        if (end === -1 || end >= limit) return limit;
        this.skipping = false;
        at = end + 1;
        continue;
      }
      const { span } = this;
      readRecord(bytes, at, limit, last, span);
      if (span.state === 'unfinished') {
        if (limit - at < maxRecordBytes) return at;
        at = this.rejectLine(bytes, at, limit, 'line-too-long');
      } else if (span.state === 'malformed') {
        at = this.rejectLine(bytes, at, limit, span.fault ?? 'unbalanced-quote');
      } else if (span.next - at > maxRecordBytes) {
        at = this.rejectLine(bytes, at, limit, 'line-too-long');
      } else {
        this.takeRecord(bytes, at, utf8);
        at = span.next;
      }
    }
    return at;
  }

  private takeHeader(bytes: Buffer, limit: number, last: boolean): number {
    if (limit === 0)
      throw new VigieError('file', this.path, 'the file is empty; its first line must name the columns');
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      throw new VigieError('file', this.path, `the file is UTF-16; ${this.nextStep('save it as UTF-8')}`);
    }
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const { span } = this;
    readRecord(bytes, start, limit, last || limit === bufferBytes, span);
    if (span.state === 'unfinished') return 0;
    const text = bytes.subarray(start, span.end);
    if (
      span.state !== 'whole' ||
      span.fault !== undefined ||
      span.breaks > 0 ||
      span.next > maxRecordBytes ||
      !isUtf8(text)
    ) {
      throw new VigieError(
        'file',
        this.path,
        `the first line cannot be read as a CSV header in UTF-8; ${this.nextStep('save the file as CSV in UTF-8')}`,
      );
    }
    this.header = readHeader(this.path, text.toString('utf8'), this.names);
    this.width = this.header.columns.length;
    this.line = 2;
    if (span.next - span.end === 2) this.crlfRows++;
    else if (span.next > span.end) this.lfRows++;
    return span.next;
  }

  private nextStep(saved: string): string {
    const { otherwise } = this.names;
    return otherwise === undefined ? saved : `${saved}, or ${otherwise}`;
  }

  private takeRecord(bytes: Buffer, at: number, utf8: boolean): void {
    const { span } = this;
    if (span.end === at) {
      this.irregular = true;
      this.line++;
      return;
    }
    const fault =
      span.fault ??
      (span.cells < this.width ? 'too-few-cells' : undefined) ??
      (span.cells > this.width ? 'too-many-cells' : undefined) ??
      (utf8 || isUtf8(bytes.subarray(at, span.end)) ? undefined : 'not-utf-8');
    if (fault !== undefined) {
      this.irregular = true;
      this.rejected.push({ line: this.line, reason: fault });
      this.line += 1 + span.breaks;
      return;
    }
    if (this.line !== this.nextLine) this.shifts.push({ row: this.rows, line: this.line });
    if (span.breaks > 0) this.multiline = true;
    if (span.next - span.end === 2) this.crlfRows++;
    else if (span.next > span.end) this.lfRows++;
    this.sink?.(bytes, at, span.end, this.line);
    this.rows++;
    this.nextLine = this.line + 1;
    this.line += 1 + span.breaks;
  }

  private rejectLine(bytes: Buffer, at: number, limit: number, reason: RejectReason): number {
    this.irregular = true;
    this.rejected.push({ line: this.line, reason });
    this.line++;
    const end = bytes.indexOf(lf, at);
    if (end !== -1 && end < limit) return end + 1;
    this.skipping = true;
    return limit;
  }

  result(sha256: string, bytes: number): CsvScan<Name> {
    if (this.header === undefined) throw new Error('a scan without a header has thrown before');
    return {
      header: this.header,
      sha256,
      bytes,
      rows: this.rows,
      rejected: this.rejected,
      shifts: this.shifts,
      multiline: this.multiline,
      controls: this.span.controls,
      regular: !this.irregular && (this.crlfRows === 0 || this.lfRows === 0),
    };
  }
}
