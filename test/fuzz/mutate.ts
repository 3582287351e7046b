/** Mutated files as values that fast-check draws, prints and shrinks. */
import fc from 'fast-check';
import { fileMutations } from './file-mutations.js';
import { csvOfSheet, line, paymentsSheet, sheetRows } from './payments-sheet.js';
import { rowMutations } from './row-mutations.js';

export interface FileChange {
  readonly kind: string;
  readonly where: number;
  readonly what: number;
}

export interface RowChange {
  readonly row: number;
  readonly kind: string;
  readonly where: number;
  readonly what: number;
}

export interface MutatedFile {
  readonly bytes: Buffer;
  /** Ids of rows that nothing happened to and that no mutation of the file can reach. */
  readonly untouched: readonly string[];
}

/** Mutations of rows that one file carries, each on a row of its own. */
export const rowsPerFile = 5;

const number = fc.nat({ max: 2 ** 31 - 1 });

export const fileChanges: fc.Arbitrary<FileChange> = fc.record({
  kind: fc.constantFrom(...Object.keys(fileMutations)),
  where: number,
  what: number,
});

export const rowChanges: fc.Arbitrary<readonly RowChange[]> = fc.uniqueArray(
  fc.record({
    row: fc.nat({ max: sheetRows - 1 }),
    kind: fc.constantFrom(...Object.keys(rowMutations)),
    where: number,
    what: number,
  }),
  { minLength: rowsPerFile, maxLength: rowsPerFile, selector: ({ row }) => row },
);

function named<Mutation>(mutations: Readonly<Record<string, Mutation>>, kind: string): Mutation {
  const mutation = mutations[kind];
  if (mutation === undefined) throw new Error(`there is no mutation ${kind}`);
  return mutation;
}

export function changedFile(name: string, { kind, where, what }: FileChange): MutatedFile {
  return { bytes: Buffer.from(named(fileMutations, kind)(paymentsSheet(name), where, what)), untouched: [] };
}

export function changedRows(name: string, changes: readonly RowChange[]): MutatedFile {
  const { header, rows } = paymentsSheet(name);
  const byRow = new Map(changes.map((change) => [change.row, change]));
  const parts = rows.map((cells, index) => {
    const change = byRow.get(index);
    if (change === undefined) return line(cells);
    return named(rowMutations, change.kind).apply({ header, cells, where: change.where, what: change.what });
  });
  const head = csvOfSheet({ header, rows: [] });
  const untouched = rows.flatMap(([id = ''], index) => (byRow.has(index) ? [] : [id]));
  return {
    bytes: Buffer.concat([head, ...parts].map((part) => Buffer.from(part))),
    untouched: changes.every(({ kind }) => named(rowMutations, kind).contained) ? untouched : [],
  };
}
