/**
 * Lines of the layout that a file mostly has, taken apart where they lie in its bytes: no text is made of them, which is
 * half of what reading them costs. What is not plain (an escape, a control character, another key, a nested value) is
 * left to those who read with care, and so is a line of which little more is known than that it is JSON.
 */
import { paymentColumns } from '../payment.js';
import type { CutRow } from '../reader.js';
import { bounds } from '../source/bounds.js';

export interface CutKey {
  /** As it stands there, with its quotes; it holds no escape. */
  readonly text: string;
  /** The number of its column; -1 for a key that is none. */
  readonly column: number;
  /** Whether a value without quotes is what it stands for, as it stands. */
  readonly isWordTold: boolean;
}

/** Fills the row that it is given; false when the line is not of this layout, and then the row means nothing. */
export type CutLine = (row: CutRow, from: number, stop: number) => boolean;

const quote = 34;
const comma = 44;
const colon = 58;
const backslash = 92;
const brace = 125;
const del = 127;
/** What a text holds as it stands; looked up, because most of a file's bytes are asked. */
const isPlain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 32 && byte !== quote && byte !== backslash && byte !== del ? 1 : 0,
);

/** Not zero where one of four bytes is not plain; seldom not zero where all are. */
function oddOf(word: number): number {
  const quotes = word ^ 0x22222222;
  const backslashes = word ^ 0x5c5c5c5c;
  return (
    (((word - 0x20202020) | (word + 0x01010101)) & ~word & 0x80808080) |
    ((((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes)) & 0x80808080)
  );
}

/** A cell is shorter as a row has it than with its key; but a row has a comma for each that is not there, too. */
const mostBytes = bounds.rowBytes - paymentColumns.length;

export function cutLine(keys: readonly CutKey[]): CutLine {
  const texts = keys.map(({ text }) => Buffer.from(text));
  const colons = keys.map(({ text }) => wordsOf(Buffer.from(`${text}:`)));
  const columns = Int32Array.from(keys, ({ column }) => column);

  return ({ bytes, view, starts, ends }, from, stop) => {
    if (stop - from > mostBytes) return false;
    starts.fill(0);
    ends.fill(0);
    let at = skipSpace(bytes, from, stop);
    if (bytes[at] !== 123) return false;
    at = skipSpace(bytes, at + 1, stop);
    for (let nth = 0; nth < texts.length; nth++) {
      const text = texts[nth] as Buffer;
      if (isWordsAt(view, at, stop, colons[nth] as Words)) {
        at += text.length + 1;
      } else {
        if (!isAt(bytes, at, stop, text)) continue;
        at = skipSpace(bytes, at + text.length, stop);
        if (bytes[at] !== colon) return false;
        at++;
      }
      at = skipSpace(bytes, at, stop);
      const column = columns[nth] as number;
      if (bytes[at] === quote) {
        const start = at + 1;
        at = textEnd(bytes, view, start);
        if (at === -1) return false;
        if (column >= 0) {
          starts[column] = start;
          ends[column] = at;
        }
        at++;
      } else {
        const start = at;
        at = wordEnd(bytes, start, stop);
        if (at === -1) return false;
        // `null` is a cell that is not told.
        if (column >= 0 && bytes[start] !== 110) {
          if (keys[nth]?.isWordTold !== true) return false;
          starts[column] = start;
          ends[column] = at;
        }
      }
      at = skipSpace(bytes, at, stop);
      if (bytes[at] === brace) return isBlank(bytes, at + 1, stop);
      if (bytes[at] !== comma) return false;
      at = skipSpace(bytes, at + 1, stop);
      if (bytes[at] !== quote) return false;
    }
    return false;
  };
}

/** Index of the quote that ends a text; -1 where it has none, or is not plain. A line feed is not, nor what is behind the bytes. */
function textEnd(bytes: Buffer, view: DataView, from: number): number {
  const last = view.byteLength - 4;
  let at = from;
  while (at <= last && oddOf(view.getInt32(at, true)) === 0) at += 4;
  while (isPlain[bytes[at] as number] === 1) at++;
  return bytes[at] === quote ? at : -1;
}

/** Index behind a plain number, `true`, `false` or `null`; -1 where there is none. */
function wordEnd(bytes: Buffer, from: number, stop: number): number {
  const first = bytes[from] as number;
  if (first === 110) return isAt(bytes, from, stop, nothing) ? from + 4 : -1;
  if (first === 116) return isAt(bytes, from, stop, yes) ? from + 4 : -1;
  if (first === 102) return isAt(bytes, from, stop, no) ? from + 5 : -1;
  const start = first === 45 ? from + 1 : from;
  const whole = digitsEnd(bytes, start, stop);
  if (whole === start || (bytes[start] === 48 && whole > start + 1)) return -1;
  if (whole >= stop || bytes[whole] !== 46) return whole;
  const end = digitsEnd(bytes, whole + 1, stop);
  return end === whole + 1 ? -1 : end;
}

const nothing = Buffer.from('null');
const yes = Buffer.from('true');
const no = Buffer.from('false');

function digitsEnd(bytes: Buffer, from: number, stop: number): number {
  let at = from;
  while (at < stop && (bytes[at] as number) >= 48 && (bytes[at] as number) <= 57) at++;
  return at;
}

function isAt(bytes: Buffer, from: number, stop: number, text: Buffer): boolean {
  if (from + text.length > stop) return false;
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text[i]) return false;
  return true;
}

/** Bytes, four at a time; the last four may hold some of those before them. */
interface Words {
  readonly values: Int32Array;
  readonly length: number;
}

function wordsOf(bytes: Buffer): Words {
  // Too short for four at a time: nowhere.
  if (bytes.length < 4) return { values: new Int32Array(0), length: Number.POSITIVE_INFINITY };
  const count = Math.ceil(bytes.length / 4);
  const values = Int32Array.from({ length: count }, (_, nth) =>
    bytes.readInt32LE(Math.min(nth * 4, bytes.length - 4)),
  );
  return { values, length: bytes.length };
}

function isWordsAt(view: DataView, from: number, stop: number, { values, length }: Words): boolean {
  if (from + length > stop) return false;
  const last = values.length - 1;
  for (let nth = 0; nth < last; nth++) {
    if (view.getInt32(from + nth * 4, true) !== values[nth]) return false;
  }
  return view.getInt32(from + length - 4, true) === values[last];
}

function skipSpace(bytes: Buffer, from: number, stop: number): number {
  let at = from;
  while (at < stop && (bytes[at] === 32 || bytes[at] === 9)) at++;
  return at;
}

function isBlank(bytes: Buffer, from: number, stop: number): boolean {
  let at = from;
  while (at < stop && (bytes[at] === 32 || bytes[at] === 9 || bytes[at] === 13)) at++;
  return at === stop;
}
