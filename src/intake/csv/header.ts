import { VigieError } from '../../errors.js';

/** The columns that a kind of file may have, and those that it must have. */
export interface ColumnNames<Name extends string> {
  readonly known: readonly Name[];
  readonly required: readonly Name[];
  /** What else can be done about a file without them. */
  readonly otherwise?: string;
}

export interface Header<Name extends string> {
  /** Per cell of the row: its column, or `undefined` for one that Vigie does not know. */
  readonly columns: readonly (Name | undefined)[];
  /** Names of the first unknown columns, fit to be printed. */
  readonly unknown: readonly string[];
  /** How many more there are. */
  readonly unknownMore: number;
}

/** How many unknown columns are named. */
export const shownNames = 20;
const shownCharacters = 40;

/** A name from a file may hold anything: a control sequence, or all of a row when the header is missing. */
export function shownName(name: string, index: number): string {
  const characters = Array.from(name);
  const cut =
    characters.length > shownCharacters ? [...characters.slice(0, shownCharacters), '…'] : characters;
  const text = cut
    .join('')
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
  return text === '' ? `column ${index + 1}` : text;
}

/** Splits one line of RFC 4180; for headers, whose cells may be quoted. */
export function splitCells(line: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const close = /^(?:[^"]|"")*"/.exec(line.slice(at + 1));
      if (close === null) return [...cells, line.slice(at)];
      cells.push(close[0].slice(0, -1).replaceAll('""', '"'));
      at += 1 + close[0].length;
    } else {
      const end = line.indexOf(',', at);
      cells.push(line.slice(at, end === -1 ? undefined : end));
      at = end === -1 ? line.length : end;
    }
    if (line[at] !== ',') return cells;
    at++;
  }
}

/** Matches the columns by name, in any order. Throws `VigieError('file')` when one is missing or stands twice. */
export function readHeader<Name extends string>(
  file: string,
  line: string,
  names: ColumnNames<Name>,
): Header<Name> {
  const cells = splitCells(line);
  const hint = /[;\t|]/.test(line) && cells.length === 1 ? ' Cells must be separated by commas.' : '';
  return matchColumns(
    file,
    cells,
    names,
    `name these columns in its first line${names.otherwise === undefined ? '' : `, or ${names.otherwise}`}.${hint}`,
  );
}

export function matchColumns<Name extends string>(
  file: string,
  given: readonly string[],
  { known, required }: ColumnNames<Name>,
  next: string,
): Header<Name> {
  const names = given.map((name) => name.trim());
  const columns = names.map((name) => known.find((column) => column === name.toLowerCase()));
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new VigieError('file', file, `the header has no column ${missing.join(', ')}; ${next}`);
  }
  const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) !== index);
  if (twice !== undefined) {
    throw new VigieError('file', file, `the header names ${twice} twice; keep one of the two columns`);
  }
  const unknown = names.flatMap((name, index) =>
    columns[index] === undefined ? [shownName(name, index)] : [],
  );
  return {
    columns,
    unknown: unknown.slice(0, shownNames),
    unknownMore: Math.max(0, unknown.length - shownNames),
  };
}
