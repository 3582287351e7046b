/**
 * One line of NDJSON as cells. The platform's own parser would put a number through a float and take the last of two
 * equal keys; here a number is the text that stands there, and a key that comes twice rejects the line.
 */
import { type PaymentColumn, paymentColumns } from '../payment.js';
import type { RejectReason } from '../rejection.js';
import type { CutLine } from './cut-line.js';
import { type Key, lineLayout } from './line-layout.js';

export interface LineReader {
  /** Cells of the line, or why there are none. */
  readonly read: (line: string) => Cells | Fault;
  /** Takes a line apart where it lies, into the row; false where it has to be read. */
  readonly cut: CutLine;
  /** Keys that are no columns, as they were met. */
  readonly unknownKeys: ReadonlySet<string>;
}

export type Cells = Partial<Record<PaymentColumn, string>>;

export interface Fault {
  readonly field: PaymentColumn | '';
  readonly reason: RejectReason;
  /** What is read of the line all the same, where it is JSON. */
  readonly told?: Cells;
}

const mostUnknownKeys = 10_000;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them inside a text.
const control = /[\0-\x1f]/;
const loneSurrogate = /\p{Surrogate}/u;

export function isFault(read: Cells | Fault): read is Fault {
  return 'reason' in read;
}

const notJson: Fault = { field: '', reason: 'not-json' };

/** A reader for the lines of one file, which remembers in which order their keys come. */
export function lineReader(): LineReader {
  const layout = lineLayout();
  const unknownKeys = new Set<string>();
  const columnOf = new Map<string, PaymentColumn | undefined>(paymentColumns.map((name) => [name, name]));

  const columnFor = (key: string): PaymentColumn | undefined => {
    if (columnOf.has(key)) return columnOf.get(key);
    const name = key.trim().toLowerCase();
    const column = paymentColumns.find((each) => each === name);
    if (unknownKeys.size >= mostUnknownKeys) return column;
    columnOf.set(key, column);
    if (column === undefined) unknownKeys.add(key);
    return column;
  };

  const readKnown = (line: string): Cells | Fault | undefined => {
    const found = layout.match(line);
    if (found === undefined) return undefined;
    const cells: Cells = {};
    const hasEscapes = line.includes('\\');
    let nth = 0;
    for (const column of layout.columns) {
      const text = found[++nth];
      if (text === undefined) continue;
      if (text.charCodeAt(0) !== 34) cells[column] = wordValue(column, text) ?? '';
      else if (!hasEscapes) cells[column] = text.slice(1, -1);
      else {
        const value = stringValue(text, 0, text.length);
        if (value === undefined) return notJson;
        cells[column] = value;
      }
    }
    return cells;
  };

  const readCarefully = (line: string): Cells | Fault => {
    if (control.test(line) && !isJson(line)) return notJson;
    const cells: Cells = {};
    let fault: Fault | undefined;
    // The amount may stand behind the fault, and is told nowhere else.
    const found = (column: PaymentColumn, reason: RejectReason): void => {
      fault ??= { field: column, reason, told: cells };
    };
    // Most lines have none, and then a text ends at the next quote.
    const hasEscapes = line.includes('\\');
    let at = skipSpace(line, 0);
    if (line[at] !== '{') return notJson;
    at = skipSpace(line, at + 1);
    if (line[at] === '}') return skipSpace(line, at + 1) === line.length ? cells : notJson;
    const keys: Key[] = [];
    for (;;) {
      const keyEnd = stringEnd(line, at);
      if (keyEnd === -1) return notJson;
      const key = stringValue(line, at, keyEnd);
      const colon = skipSpace(line, keyEnd);
      if (key === undefined || line[colon] !== ':') return notJson;
      const column = columnFor(key);
      keys.push({ text: line.slice(at, keyEnd), column });
      at = skipSpace(line, colon + 1);
      const first = line.charCodeAt(at);
      let value: string | undefined;
      let end: number;
      if (first === 34 && !hasEscapes) {
        end = line.indexOf('"', at + 1) + 1;
        if (end === 0) return notJson;
        value = line.slice(at + 1, end - 1);
      } else if (first === 34) {
        end = stringEnd(line, at);
        if (end === -1) return notJson;
        value = stringValue(line, at, end);
        if (value === undefined) return notJson;
      } else if (first === 123 || first === 91) {
        end = nestedEnd(line, at);
        if (end === -1 || !isJson(line.slice(at, end))) return notJson;
        if (column !== undefined) found(column, 'not-a-text');
      } else {
        const word = wordAt(line, at);
        if (word === undefined) return notJson;
        end = at + word.length;
        value = wordValue(column, word);
      }
      if (column !== undefined) {
        if (cells[column] !== undefined) found(column, 'repeated-key');
        // An empty text is told too, so that a second one is seen; of two neither is the one.
        cells[column] = cells[column] === undefined ? (value ?? '') : '';
      }
      at = skipSpace(line, end);
      if (line[at] === '}') {
        if (skipSpace(line, at + 1) !== line.length) return notJson;
        if (fault === undefined) layout.learn(keys);
        return fault ?? cells;
      }
      if (line[at] !== ',') return notJson;
      at = skipSpace(line, at + 1);
    }
  };
  return { read: (line) => readKnown(line) ?? readCarefully(line), cut: layout.cut, unknownKeys };
}

function wordValue(column: PaymentColumn | undefined, word: string): string | undefined {
  if (word === 'null') return undefined;
  return column === 'merchant_category' ? word.padStart(4, '0') : word;
}

function skipSpace(line: string, from: number): number {
  const code = line.charCodeAt(from);
  if (code > 32 || Number.isNaN(code)) return from;
  space.lastIndex = from;
  space.test(line);
  return space.lastIndex;
}

/** Index behind the closing quote; -1 when there is no text here, or no end to it. */
function stringEnd(line: string, from: number): number {
  if (line[from] !== '"') return -1;
  for (let end = line.indexOf('"', from + 1); end !== -1; end = line.indexOf('"', end + 1)) {
    let escapes = 0;
    while (line[end - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return -1;
}

function stringValue(line: string, from: number, end: number): string | undefined {
  const inside = line.slice(from + 1, end - 1);
  if (!inside.includes('\\')) return inside;
  try {
    const value: unknown = JSON.parse(line.slice(from, end));
    return typeof value === 'string' && !loneSurrogate.test(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A number, `true`, `false` or `null` as it stands. */
function wordAt(line: string, from: number): string | undefined {
  for (const word of ['null', 'true', 'false']) if (line.startsWith(word, from)) return word;
  number.lastIndex = from;
  return number.exec(line)?.[0];
}

/** Index behind the object or list that begins here. A line is too short to be deep beyond what this can hold. */
function nestedEnd(line: string, from: number): number {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const character = line[at];
    if (character === '"') {
      at = stringEnd(line, at) - 1;
      if (at < from) return -1;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
