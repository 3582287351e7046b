/** Which encoding the bytes of a file show. Judged by shares: one byte that is wrong does not make a file another. */
import type { Place } from '../../reader.js';
import { byteOrderMark, type Encoding, unmarkedUtf16 } from '../../source/text.js';
import { firstNotUtf8, notUtf8 } from '../../source/utf8-faults.js';
import { rawLines } from '../raw-lines.js';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** `mark`: the file says so. `bytes`: only this can be. `mostly`: few bytes are not. `assumed`: the bytes allow others. */
  readonly because: 'mark' | 'bytes' | 'mostly' | 'assumed';
  /** Lines that hold bytes of another encoding; they are rejected. */
  readonly faultyLines: number;
  /** The first of those bytes, one a line. */
  readonly faults: readonly Place[];
}

const none = { faultyLines: 0, faults: [] } as const;
const shown = 10;
/** In a text of one byte a letter, two or three letters only rarely look like one of UTF-8: « CAFÉ» ». */
const mostlyUtf8 = 4;

export async function guessEncoding(head: Buffer, chunks: AsyncIterable<Buffer>): Promise<EncodingGuess> {
  const mark = byteOrderMark(head);
  if (mark !== undefined) return { encoding: mark.encoding, because: 'mark', ...none };
  const wide = unmarkedUtf16(head);
  if (wide !== undefined) return { encoding: wide, because: 'bytes', ...none };
  let letters = 0;
  let wrong = 0;
  let faultyLines = 0;
  const faults: Place[] = [];
  const seen = new Uint8Array(256);
  for await (const batch of rawLines(chunks, head, 'utf-8')) {
    for (const { text, fault, line, offset } of batch) {
      if (fault === undefined) letters += lettersBeyondAscii(text);
      if (fault !== 'not-utf-8') continue;
      const bytes = Buffer.from(text, 'latin1');
      const found = notUtf8(bytes);
      letters += found.letters;
      wrong += found.wrong;
      faultyLines++;
      if (faults.length < shown) faults.push({ line, offset: offset + (firstNotUtf8(bytes) ?? 0) });
      for (const byte of bytes) seen[byte] = 1;
    }
  }
  if (wrong === 0) return { encoding: 'utf-8', because: 'bytes', ...none };
  if (letters >= wrong * mostlyUtf8) return { encoding: 'utf-8', because: 'mostly', faultyLines, faults };
  return { encoding: oneByteEncoding(seen), because: 'assumed', ...none };
}

function lettersBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}

/**
 * Where Latin-1 has control characters Windows-1252 has letters and quotes, but for five bytes, which a file in it does
 * not hold; elsewhere the two are one. A file without any of these that holds the sign for money that nobody writes
 * means the euro, which ISO 8859-15 has in its place.
 */
function oneByteEncoding(seen: Uint8Array): Encoding {
  if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => seen[byte] === 1)) return 'iso-8859-1';
  const hasControls = seen.subarray(0x80, 0xa0).includes(1);
  return !hasControls && seen[0xa4] === 1 ? 'iso-8859-15' : 'windows-1252';
}
