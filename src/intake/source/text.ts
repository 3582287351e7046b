/** Bytes of a file as text, by the encoding that the file itself shows. */
import { VigieError } from '../../errors.js';
import { decoderOf, firstFault, wholeCharacters } from './encoding-faults.js';

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];

export interface Mark {
  readonly encoding: Encoding;
  /** Bytes of the mark itself. */
  readonly bytes: number;
}

/** What a byte order mark at the start says. */
export function byteOrderMark(head: Buffer): Mark | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bytes: 2 };
  return undefined;
}

/** The start of a file as characters, good enough to recognise a format by; never an error. */
export function headText(head: Buffer): string {
  const mark = byteOrderMark(head);
  const guess = mark?.encoding ?? unmarkedUtf16(head) ?? 'utf-8';
  return new TextDecoder(guess).decode(head.subarray(mark?.bytes ?? 0));
}

/** Characters of a beginning that tell of two bytes a character. */
const looked = 2048;

/**
 * Text of two bytes a character without a mark: it begins with an ASCII character and a zero, or much of it is such
 * characters (digits, delimiters, line ends), whose zeros all stand on one side.
 */
export function unmarkedUtf16(head: Buffer): Encoding | undefined {
  if (head.length < 4) return undefined;
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0) return 'utf-16be';
  if (head[0] !== 0 && head[1] === 0 && head[3] === 0) return 'utf-16le';
  const pairs = Math.min(looked, head.length >> 1);
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  const isOneSided = Math.min(first, second) * 20 <= Math.max(first, second);
  if (!isOneSided || Math.max(first, second) * 4 < pairs) return undefined;
  return second > first ? 'utf-16le' : 'utf-16be';
}

/** Of longer texts each would lie in pages of its own, which costs as much as decoding it does. */
const pieceBytes = 1 << 14;

/** `start` is where the chunks begin in the file. @throws VigieError `file` at the byte that is not of this encoding. */
export async function* decoded(
  path: string,
  encoding: Encoding,
  chunks: AsyncIterable<Buffer>,
  start = 0,
): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  let held: Buffer = Buffer.alloc(0);
  let done = start;
  const text = (bytes: Buffer): string => {
    const whole = decode(bytes);
    if (whole !== undefined) return whole;
    const at = done + (firstFault(encoding, bytes) ?? 0);
    throw new VigieError(
      'file',
      path,
      `the text is not ${encoding.toUpperCase()} as the file says, at byte ${at}; save it again in one encoding`,
    );
  };
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    let at = 0;
    while (at < bytes.length) {
      const piece = bytes.subarray(at, at + pieceBytes);
      const whole = piece.subarray(0, wholeCharacters(encoding, piece));
      if (whole.length === 0) break;
      yield text(whole);
      at += whole.length;
      done += whole.length;
    }
    held = Buffer.from(bytes.subarray(at));
  }
  // A character that the file's end cuts.
  if (held.length > 0) yield text(held);
}

/** Bytes that a text takes in the file. */
export function bytesOf(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding.startsWith('utf-16') ? text.length * 2 : text.length;
}
