/** Bytes of a file as text, by the encoding that the file itself shows. */
import { isUtf8 } from 'node:buffer';
import { VigieError } from '../../errors.js';

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

/** Text of two bytes a character without a mark: it begins with an ASCII character and a zero. */
export function unmarkedUtf16(head: Buffer): Encoding | undefined {
  if (head.length < 4) return undefined;
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0) return 'utf-16be';
  return head[0] !== 0 && head[1] === 0 && head[3] === 0 ? 'utf-16le' : undefined;
}

/** @throws VigieError `file` when the bytes are not of this encoding. */
export async function* decoded(
  path: string,
  encoding: Encoding,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<string> {
  const decode = decoderOf(path, encoding);
  for await (const chunk of chunks) yield decode(chunk);
  const rest = decode(undefined);
  if (rest !== '') yield rest;
}

/** Takes chunk after chunk, and nothing at the end. */
function decoderOf(path: string, encoding: Encoding): (chunk: Buffer | undefined) => string {
  // The platform's own name of Latin-1 stands for windows-1252; a byte is a character only this way.
  if (encoding === 'iso-8859-1') return (chunk) => chunk?.toString('latin1') ?? '';
  let done = 0;
  const refuse = (cause?: unknown): never => {
    throw new VigieError(
      'file',
      path,
      `the text is not ${encoding.toUpperCase()} as the file says, near byte ${done}; save it again in one encoding`,
      { cause },
    );
  };
  if (encoding === 'utf-8') {
    // Not by the platform's decoder: its texts are of two bytes a character, which is read several times slower.
    let held: Buffer = Buffer.alloc(0);
    return (chunk) => {
      const bytes =
        chunk === undefined || held.length > 0 ? Buffer.concat([held, chunk ?? held.subarray(0, 0)]) : chunk;
      const end = chunk === undefined ? bytes.length : wholeCharacters(bytes);
      const whole = bytes.subarray(0, end);
      if (!isUtf8(whole)) refuse();
      held = Buffer.from(bytes.subarray(end));
      done += end;
      return whole.toString('utf8');
    };
  }
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (chunk) => {
    try {
      const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
      done += chunk?.length ?? 0;
      return text;
    } catch (cause) {
      return refuse(cause);
    }
  };
}

/** How many bytes there are before a last character that is not whole. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Bytes that a text takes in the file. */
export function bytesOf(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding.startsWith('utf-16') ? text.length * 2 : text.length;
}
