import type { RejectReason } from '../rejection.js';

/** Longest row that is read, in bytes and in lines of the file. */
export const maxRecordBytes = 65_536;
export const maxRecordLines = 64;

const lf = 10;
const cr = 13;
const quote = 34;
const comma = 44;
const space = 32;
const del = 127;

/** What one step over the bytes found; one object is reused for every record. */
export interface RecordSpan {
  /** `unfinished`: more bytes are needed. `malformed`: the record's extent cannot be told. */
  state: 'whole' | 'unfinished' | 'malformed';
  /** Index after the record's line end. */
  next: number;
  /** Index after the record's last byte, line end excluded. */
  end: number;
  cells: number;
  /** Line ends inside quoted cells. */
  breaks: number;
  fault: RejectReason | undefined;
  /** Stays true once a control character was seen outside line ends. */
  controls: boolean;
}

export function emptySpan(): RecordSpan {
  return { state: 'whole', next: 0, end: 0, cells: 0, breaks: 0, fault: undefined, controls: false };
}

/** Reads one record of RFC 4180 from `start`; bytes beyond `limit` are not there yet, or never will be when `last`. */
export function readRecord(
  bytes: Uint8Array,
  start: number,
  limit: number,
  last: boolean,
  span: RecordSpan,
): void {
  span.state = 'unfinished';
  span.cells = 1;
  span.breaks = 0;
  span.fault = undefined;
  let at = start;
  while (at < limit) {
    const byte = bytes[at] as number;
    if (byte > comma) {
      if (byte === del) span.controls = true;
      at++;
    } else if (byte === comma) {
      span.cells++;
      at++;
    } else if (byte === lf) {
      end(span, at, 1);
      return;
    } else if (byte === cr) {
      if (at + 1 === limit && !last) return;
      if (at + 1 < limit && bytes[at + 1] === lf) {
        end(span, at, 2);
        return;
      }
      span.fault ??= 'stray-carriage-return';
      at++;
    } else if (byte === quote) {
      if (at !== start && bytes[at - 1] !== comma) span.state = 'malformed';
      else at = skipQuoted(bytes, at + 1, limit, last, span);
      if (span.state === 'malformed') {
        span.fault ??= 'quote-inside-cell';
        return;
      }
      if (at === -1) return;
    } else {
      if (byte < space) span.controls = true;
      if (byte === 0) span.fault ??= 'nul-byte';
      at++;
    }
  }
  if (last) end(span, limit, 0);
}

function end(span: RecordSpan, at: number, lineEnd: number): void {
  span.state = 'whole';
  span.end = at;
  span.next = at + lineEnd;
}

/** Index of the byte after the closing quote; -1 when more bytes are needed. Marks a malformed record. */
function skipQuoted(bytes: Uint8Array, from: number, limit: number, last: boolean, span: RecordSpan): number {
  for (let at = from; at < limit; at++) {
    const byte = bytes[at] as number;
    if (byte === quote) {
      if (at + 1 === limit) return last ? limit : -1;
      if (bytes[at + 1] === quote) at++;
      else if (endsCell(bytes, at + 1, limit)) return at + 1;
      else {
        span.state = 'malformed';
        return -1;
      }
    } else if (byte === lf) {
      span.controls = true;
      if (++span.breaks >= maxRecordLines) break;
    } else if (byte < space || byte === del) {
      span.controls = true;
      if (byte === 0) span.fault ??= 'nul-byte';
    }
  }
  if (last || span.breaks >= maxRecordLines) {
    span.state = 'malformed';
    span.fault = 'unbalanced-quote';
  }
  return -1;
}

function endsCell(bytes: Uint8Array, at: number, limit: number): boolean {
  const byte = bytes[at];
  return byte === comma || byte === lf || (byte === cr && (at + 1 >= limit || bytes[at + 1] === lf));
}
