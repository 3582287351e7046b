/** What can happen to a file as a whole, or to its header. */
import { gzipSync } from 'node:zlib';
import { type ByteMutation, mutatedBytes } from './byte-mutations.js';
import { csvOfSheet, line, type Sheet } from './payments-sheet.js';
import { pick } from './row-mutations.js';

/** Two numbers from 0 to 2^31 - 1 say where and what. */
export type FileMutation = (sheet: Sheet, where: number, what: number) => string | Buffer;

const body = ({ rows }: Sheet): string => rows.map((cells) => line(cells)).join('');
const head = ({ header }: Sheet): string => line(header);

/** A fixed order for each number, by sorting on a mixed index. */
function shuffled<Value>(values: readonly Value[], what: number): readonly Value[] {
  const key = (i: number): number => Math.imul(i + 1, what | 1) ^ (what >>> 7);
  return values
    .map((value, i) => ({ value, key: key(i) }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function ofBytes(kind: ByteMutation): FileMutation {
  return (sheet, where, what) => mutatedBytes[kind](Buffer.from(csvOfSheet(sheet)), where, what);
}

/** In the header's bytes, the line end left as it is. */
function inHeader(kind: ByteMutation): FileMutation {
  return (sheet, where, what) => {
    const names = mutatedBytes[kind](Buffer.from(head(sheet).trimEnd()), where, what);
    return Buffer.concat([names, Buffer.from(`\n${body(sheet)}`)]);
  };
}

function withHeader(
  change: (names: readonly string[], where: number, what: number) => readonly string[],
): FileMutation {
  return (sheet, where, what) => line(change(sheet.header, where, what)) + body(sheet);
}

/** Whole columns, header and cells alike. */
function withColumns(
  order: (indexes: readonly number[], where: number, what: number) => readonly number[],
): FileMutation {
  return (sheet, where, what) => {
    const indexes = order([...sheet.header.keys()], where, what);
    return [sheet.header, ...sheet.rows].map((cells) => line(indexes.map((i) => cells[i] ?? ''))).join('');
  };
}

const without = <Value>(values: readonly Value[], where: number) =>
  values.filter((_, i) => i !== where % values.length);
const twice = <Value>(values: readonly Value[], where: number) =>
  values.flatMap((value, i) => (i === where % values.length ? [value, value] : [value]));

export const fileMutations: Readonly<Record<string, FileMutation>> = {
  'empty file': () => '',
  'header only': (sheet) => head(sheet),
  'header without line end': (sheet) => head(sheet).trimEnd(),
  'no header': body,
  'header twice': (sheet) => head(sheet) + csvOfSheet(sheet),
  'blank first line': (sheet) => `\n${csvOfSheet(sheet)}`,
  'byte order mark': (sheet) => `\ufeff${csvOfSheet(sheet)}`,
  'two byte order marks': (sheet) => `\ufeff\ufeff${csvOfSheet(sheet)}`,
  'UTF-16 with mark': (sheet) => Buffer.from(`\ufeff${csvOfSheet(sheet)}`, 'utf16le'),
  'UTF-16 without mark': (sheet) => Buffer.from(csvOfSheet(sheet), 'utf16le'),
  'UTF-16, the other order': (sheet) => Buffer.from(`\ufeff${csvOfSheet(sheet)}`, 'utf16le').swap16(),
  'Latin-1': (sheet) => Buffer.from(csvOfSheet(sheet), 'latin1'),
  compressed: (sheet) => gzipSync(csvOfSheet(sheet)),
  'CRLF throughout': (sheet) => csvOfSheet(sheet, '\r\n'),
  'CR throughout': (sheet) => csvOfSheet(sheet, '\r'),
  'CRLF header only': (sheet) => line(sheet.header, '\r\n') + body(sheet),
  'no last line end': (sheet) => csvOfSheet(sheet).slice(0, -1),
  'other separator': (sheet, where) => csvOfSheet(sheet).replaceAll(',', pick([';', '\t', '|', ' '], where)),
  'every cell quoted': (sheet) =>
    [sheet.header, ...sheet.rows]
      .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
      .join(''),
  'no cell quoted': (sheet) => [sheet.header, ...sheet.rows].map((cells) => `${cells.join(',')}\n`).join(''),
  'cut anywhere': (sheet, where) => {
    const bytes = Buffer.from(csvOfSheet(sheet));
    return bytes.subarray(0, where % bytes.length);
  },
  'begun anywhere': (sheet, where) => {
    const bytes = Buffer.from(csvOfSheet(sheet));
    return bytes.subarray(where % bytes.length);
  },
  'rows in another order': (sheet, _, what) =>
    head(sheet) +
    shuffled(sheet.rows, what)
      .map((cells) => line(cells))
      .join(''),
  'every row twice': (sheet) => csvOfSheet(sheet) + body(sheet),
  'one row often': (sheet, where, what) =>
    csvOfSheet(sheet) + line(pick(sheet.rows, where)).repeat(what % 300),
  'column lost': withColumns(without),
  'column twice': withColumns(twice),
  'columns in another order': withColumns((indexes, _, what) => shuffled(indexes, what)),
  'most columns lost': withColumns((indexes, where) => [0, 1, 3, 4, ...indexes.slice(5 + (where % 25))]),
  'name lost': withHeader(without),
  'name twice': withHeader(twice),
  'name repeated over another': withHeader((names, where, what) =>
    names.map((name, i) => (i === where % names.length ? pick(names, what) : name)),
  ),
  'names in another order': withHeader((names, _, what) => shuffled(names, what)),
  'two names exchanged': withHeader((names, where, what) => {
    const [one, other] = [where % names.length, what % names.length];
    return names.map((name, i) => (i === one ? pick(names, other) : i === other ? pick(names, one) : name));
  }),
  'names in capitals': withHeader((names) => names.map((name) => ` ${name.toUpperCase()} `)),
  'unknown name': withHeader((names, where) =>
    names.map((name, i) => (i === where % names.length ? 'Verwendungszweck' : name)),
  ),
  'empty name': withHeader((names, where) =>
    names.map((name, i) => (i === where % names.length ? '' : name)),
  ),
  'line end in a name': withHeader((names, where) =>
    names.map((name, i) => (i === where % names.length ? `${name}\n` : name)),
  ),
  'long name': withHeader((names, where, what) => [...names, 'n'.repeat(1 + (what % 90_000) + (where % 2))]),
  'many names': withHeader((names, _, what) => [
    ...names,
    ...Array.from({ length: what % 3_000 }, (__, i) => `n${i}`),
  ]),
  'bit flipped in the header': inHeader('flipped bit'),
  'byte inserted in the header': inHeader('inserted byte'),
  'byte deleted in the header': inHeader('deleted byte'),
  'byte replaced in the header': inHeader('replaced byte'),
  'bit flipped anywhere': ofBytes('flipped bit'),
  'byte inserted anywhere': ofBytes('inserted byte'),
  'byte deleted anywhere': ofBytes('deleted byte'),
  'byte replaced anywhere': ofBytes('replaced byte'),
  'bytes repeated anywhere': ofBytes('repeated bytes'),
  'bytes deleted anywhere': ofBytes('deleted bytes'),
};
