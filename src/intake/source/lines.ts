/** Lines of a file in UTF-8, each with its place; one that is too long or not UTF-8 is told as such. */
import { isUtf8 } from 'node:buffer';
import type { Place } from '../reader.js';
import { bounds } from './bounds.js';

export interface LineSink {
  /** Without its line end. */
  readonly line: (text: string, place: Place) => void;
  /** Asked before `line`, of lines in UTF-8 only; true where it took the line. `stop` is behind its last byte. */
  readonly bytes?: (bytes: Buffer, start: number, stop: number, line: number, offset: number) => boolean;
  readonly bad: (reason: 'not-utf-8' | 'line-too-long', place: Place, bytes: Buffer) => void;
}

const lf = 10;
const cr = 13;

/** Blank lines are passed over. `mark` is what a byte order mark takes at the start. */
export async function eachLine(chunks: AsyncIterable<Buffer>, mark: number, sink: LineSink): Promise<void> {
  let held: Buffer = Buffer.alloc(0);
  let offset = 0;
  let number = 1;
  let skipping = false;

  const whole = (bytes: Buffer): void => {
    const utf8 = isUtf8(bytes);
    for (let at = 0; at < bytes.length; ) {
      const found = bytes.indexOf(lf, at);
      const next = found === -1 ? bytes.length : found + 1;
      const end = found === -1 ? bytes.length : found;
      const stop = end > at && bytes[end - 1] === cr ? end - 1 : end;
      const isShort = stop - at <= bounds.rowBytes;
      const isTaken =
        utf8 && stop > at && isShort && sink.bytes?.(bytes, at, stop, number, offset + at) === true;
      if (!isTaken && stop > at) {
        const place = { line: number, offset: offset + at };
        // Line by line: a name of another script would make wide characters of all others in the chunk.
        if (!isShort) sink.bad('line-too-long', place, bytes.subarray(at, stop));
        else if (utf8 || isUtf8(bytes.subarray(at, stop))) sink.line(bytes.toString('utf8', at, stop), place);
        else sink.bad('not-utf-8', place, bytes.subarray(at, stop));
      }
      number++;
      at = next;
    }
    offset += bytes.length;
  };

  let first = true;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (held.length > 0) {
      // Only the line that two chunks share is copied.
      const end = first ? -1 : chunk.indexOf(lf);
      if (end === -1) bytes = Buffer.concat([held, chunk]);
      else {
        whole(Buffer.concat([held, chunk.subarray(0, end + 1)]));
        bytes = chunk.subarray(end + 1);
      }
    }
    if (first && mark > 0) {
      bytes = bytes.subarray(mark);
      offset = mark;
    }
    first = false;
    if (skipping) {
      const end = bytes.indexOf(lf);
      if (end === -1) {
        offset += bytes.length;
        held = Buffer.alloc(0);
        continue;
      }
      skipping = false;
      offset += end + 1;
      bytes = bytes.subarray(end + 1);
    }
    const last = bytes.lastIndexOf(lf) + 1;
    if (last > 0) whole(bytes.subarray(0, last));
    held = Buffer.from(bytes.subarray(last));
    if (held.length > bounds.rowBytes + 1) {
      sink.bad('line-too-long', { line: number++, offset }, held);
      offset += held.length;
      held = Buffer.alloc(0);
      skipping = true;
    }
  }
  if (held.length > 0) whole(held);
}
