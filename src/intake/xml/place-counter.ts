import type { Place } from '../reader.js';
import { bytesOf, type Encoding } from '../source/text.js';

export interface PlaceCounter {
  /** The next characters of the document, and where the event that goes on in them began; returns their position. */
  readonly take: (text: string, eventAt: number) => number;
  /** Of a position in these characters, or of that event. */
  readonly at: (position: number, line: number) => Place;
}

/** Bytes before a position, of which each character is counted once, however many places are asked for. */
export function placeCounter(encoding: Encoding, start: Place): PlaceCounter {
  let text = '';
  let begin = 0;
  let markAt = 0;
  let markBytes = start.offset;
  /** Before the event that began in a text before this. */
  let eventBytes = start.offset;
  const bytesBefore = (position: number): number => {
    if (position < begin) return eventBytes;
    if (position < markAt) return markBytes - bytesOf(text.slice(position - begin, markAt - begin), encoding);
    markBytes += bytesOf(text.slice(markAt - begin, position - begin), encoding);
    markAt = position;
    return markBytes;
  };
  return {
    take: (next, eventAt) => {
      eventBytes = bytesBefore(eventAt);
      const end = begin + text.length;
      bytesBefore(end);
      begin = end;
      text = next;
      return begin;
    },
    at: (position, line) => ({ line: start.line + line - 1, offset: bytesBefore(position) }),
  };
}
