/** Lines as records of cells, by the delimiter and quote of a layout. */
import { maxRecordBytes, maxRecordLines } from '../csv/record.js';
import type { Place } from '../reader.js';
import type { RejectReason } from '../rejection.js';
import type { Quote } from './mapping.js';
import type { RawLine } from './raw-lines.js';

export interface DelimitedRecord extends Place {
  readonly cells: readonly string[];
  /** As it stands in the file. */
  readonly text: string;
  readonly fault: RejectReason | undefined;
}

/** Cells of a text; `open` when a quoted cell does not end in it, `fault` when a quote stands where none may. */
export function splitRecord(
  text: string,
  delimiter: string,
  quote: Quote,
): { readonly cells: readonly string[]; readonly open: boolean; readonly fault: boolean } {
  if (quote === 'none' || !text.includes(quote))
    return { cells: text.split(delimiter), open: false, fault: false };
  const cells: string[] = [];
  for (let at = 0; ; ) {
    // Space before an opening quote is no part of the cell.
    const start = quoteAfterSpace(text, at, quote);
    if (start === -1) {
      const end = text.indexOf(delimiter, at);
      const cell = text.slice(at, end === -1 ? undefined : end);
      // An apostrophe is an everyday letter; a double quote inside a cell is a mistake.
      if (quote === '"' && cell.includes(quote)) return { cells, open: false, fault: true };
      cells.push(cell);
      if (end === -1) return { cells, open: false, fault: false };
      at = end + 1;
      continue;
    }
    const close = closing(text, start + 1, quote);
    if (close === -1) return { cells, open: true, fault: false };
    cells.push(text.slice(start + 1, close).replaceAll(quote + quote, quote));
    const next = text.slice(close + 1).search(/\S/u);
    const behind = next === -1 ? text.length : close + 1 + next;
    const isNext = text.indexOf(delimiter, close + 1);
    if (isNext !== -1 && text.slice(close + 1, isNext).trim() === '') at = isNext + 1;
    else if (behind >= text.length) return { cells, open: false, fault: false };
    else return { cells, open: false, fault: true };
  }
}

function quoteAfterSpace(text: string, at: number, quote: string): number {
  let start = at;
  while (text[start] === ' ') start++;
  return text[start] === quote ? start : -1;
}

function closing(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] !== quote) return at;
  }
  return -1;
}

/** Blank lines are passed over. A record that cannot be read ends with its first line, and reading goes on behind it. */
export async function* records(
  lines: AsyncIterable<readonly RawLine[]>,
  delimiter: string,
  quote: Quote,
): AsyncGenerator<readonly DelimitedRecord[]> {
  let waiting: RawLine[] = [];
  for await (const more of lines) {
    const all = waiting.length === 0 ? more : [...waiting, ...more];
    const found: DelimitedRecord[] = [];
    const used = readAll(all, found, delimiter, quote, false);
    waiting = all.slice(used);
    yield found;
  }
  const rest: DelimitedRecord[] = [];
  readAll(waiting, rest, delimiter, quote, true);
  yield rest;
}

/** How many of the lines are done with; the others begin a record that does not end in them. */
function readAll(
  lines: readonly RawLine[],
  found: DelimitedRecord[],
  delimiter: string,
  quote: Quote,
  isLast: boolean,
): number {
  let at = 0;
  while (at < lines.length) {
    const first = lines[at] as RawLine;
    if (first.fault === undefined && first.text.trim() === '' && !first.text.includes(delimiter)) {
      at++;
      continue;
    }
    const { line, offset } = first;
    let text = first.text;
    let fault: RejectReason | undefined = first.fault;
    let used = 1;
    let split = fault === undefined ? splitRecord(text, delimiter, quote) : undefined;
    while (split?.open === true) {
      const next = lines[at + used];
      if (next === undefined && !isLast && used < maxRecordLines) return at;
      if (next === undefined || next.fault !== undefined || used >= maxRecordLines) break;
      text += `\n${next.text}`;
      used++;
      if (text.length > maxRecordBytes) break;
      split = splitRecord(text, delimiter, quote);
    }
    if (split?.open === true || split?.fault === true) {
      fault = split.open ? 'unbalanced-quote' : 'quote-inside-cell';
      used = 1;
      text = first.text;
    }
    found.push({ line, offset, cells: split?.cells ?? [], text, fault });
    at += used;
  }
  return at;
}
