/** Lines of a file in any encoding that is read, each with its place; blank lines too, for they may stand inside quotes. */
import type { Place } from '../reader.js';
import { bounds } from '../source/bounds.js';
import { decoderOf } from '../source/encoding-faults.js';
import { byteOrderMark, type Encoding } from '../source/text.js';

export interface RawLine extends Place {
  /** Without its line end. */
  readonly text: string;
  readonly fault: 'not-utf-8' | 'line-too-long' | undefined;
}

const lf = 10;
const cr = 13;

/** `head` is the file's beginning; it shows the mark, and whether lines end in a carriage return alone. */
export async function* rawLines(
  chunks: AsyncIterable<Buffer>,
  head: Buffer,
  encoding: Encoding,
): AsyncGenerator<readonly RawLine[]> {
  const width = encoding.startsWith('utf-16') ? 2 : 1;
  const mark = byteOrderMark(head);
  const isLittle = encoding === 'utf-16le';
  const end = endOf(head, width, isLittle);
  const decode = decoderOf(encoding);
  let held: Buffer = Buffer.alloc(0);
  let offset = 0;
  let line = 1;
  let skipping = false;

  const take = (bytes: Buffer, isLast: boolean): RawLine[] => {
    const lines: RawLine[] = [];
    let at = 0;
    for (;;) {
      const found = indexOfEnd(bytes, at, end, width, isLittle);
      if (found === -1 && !isLast && bytes.length - at <= bounds.rowBytes * width + 2) break;
      const isWhole = found !== -1 || isLast;
      const stop = found === -1 ? bytes.length : found;
      if (skipping) {
        if (isWhole) line++;
      } else if (stop > at || found !== -1) {
        lines.push(lineOf(bytes.subarray(at, stop), offset + at));
        if (isWhole) line++;
      }
      skipping = !isWhole;
      at = found === -1 ? bytes.length : found + width;
      if (found === -1) break;
    }
    held = Buffer.from(bytes.subarray(at));
    offset += at;
    return lines;
  };
  const lineOf = (bytes: Buffer, place: number): RawLine => {
    if (bytes.length > bounds.rowBytes * width)
      return { line, offset: place, text: '', fault: 'line-too-long' };
    const text = decode(bytes);
    if (text === undefined)
      return { line, offset: place, text: bytes.toString('latin1'), fault: 'not-utf-8' };
    const bare = end === lf && text.endsWith('\r') ? text.slice(0, -1) : text;
    return { line, offset: place, text: bare, fault: undefined };
  };

  let isFirst = true;
  for await (const chunk of chunks) {
    let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (isFirst && mark !== undefined && bytes.length >= mark.bytes) {
      bytes = bytes.subarray(mark.bytes);
      offset = mark.bytes;
    }
    isFirst = false;
    yield take(bytes, false);
  }
  yield take(held, true);
}

/** A line feed, unless the beginning has none and has carriage returns instead. */
function endOf(head: Buffer, width: number, isLittle: boolean): number {
  const has = (byte: number): boolean => indexOfEnd(head, 0, byte, width, isLittle) !== -1;
  return !has(lf) && has(cr) ? cr : lf;
}

/** Index of a line end; in UTF-16 only where a character begins. */
function indexOfEnd(bytes: Buffer, from: number, end: number, width: number, isLittle: boolean): number {
  if (width === 1) return bytes.indexOf(end, from);
  for (let at = bytes.indexOf(end, from); at !== -1; at = bytes.indexOf(end, at + 1)) {
    const start = isLittle ? at : at - 1;
    if (start < from || (start - from) % 2 !== 0 || start + 1 >= bytes.length) continue;
    if (bytes[isLittle ? start + 1 : start] === 0) return start;
  }
  return -1;
}
