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
  /** Of each mutation that changed its bytes; one that writes what was there before is none. */
  readonly kinds: readonly string[];
}

/** Mutations of rows that one file carries, each on a row of its own. */
export const rowsPerFile = 10;

const number = fc.nat({ max: 2 ** 31 - 1 });

export const fileChanges: fc.Arbitrary<FileChange> = fc.record({
  kind: fc.constantFrom(...Object.keys(fileMutations)),
  where: number,
  what: number,
});

function named<Mutation>(mutations: Readonly<Record<string, Mutation>>, kind: string): Mutation {
  const mutation = mutations[kind];
  if (mutation === undefined) throw new Error(`there is no mutation ${kind}`);
  return mutation;
}

function changesOfRows(kinds: readonly string[], howMany: number): fc.Arbitrary<readonly RowChange[]> {
  return fc.uniqueArray(
    fc.record({
      row: fc.nat({ max: sheetRows - 1 }),
      kind: fc.constantFrom(...kinds),
      where: number,
      what: number,
    }),
    { minLength: howMany, maxLength: howMany, selector: ({ row }) => row },
  );
}

const rowKinds = Object.keys(rowMutations);
const isContained = (kind: string): boolean => named(rowMutations, kind).contained;

export const rowChanges: fc.Arbitrary<readonly RowChange[]> = changesOfRows(rowKinds, rowsPerFile);
/** None of them can touch another's row, so that each is tried as if it were alone. */
export const containedChanges: fc.Arbitrary<readonly RowChange[]> = changesOfRows(
  rowKinds.filter(isContained),
  rowsPerFile,
);
/** One that can swallow rows behind it, and with them whatever was done to those. */
export const reachingChanges: fc.Arbitrary<readonly RowChange[]> = changesOfRows(
  rowKinds.filter((kind) => !isContained(kind)),
  1,
);

export function changedFile(name: string, { kind, where, what }: FileChange): MutatedFile {
  const sheet = paymentsSheet(name);
  const bytes = Buffer.from(named(fileMutations, kind)(sheet, where, what));
  return { bytes, untouched: [], kinds: bytes.equals(Buffer.from(csvOfSheet(sheet))) ? [] : [kind] };
}

export function changedRows(name: string, changes: readonly RowChange[]): MutatedFile {
  const { header, rows } = paymentsSheet(name);
  const byRow = new Map(changes.map((change) => [change.row, change]));
  const kinds: string[] = [];
  const parts = rows.map((cells, index) => {
    const before = Buffer.from(line(cells));
    const change = byRow.get(index);
    if (change === undefined) return before;
    const { kind, where, what } = change;
    const after = Buffer.from(named(rowMutations, kind).apply({ header, cells, where, what }));
    if (!after.equals(before)) kinds.push(kind);
    return after;
  });
  const head = Buffer.from(csvOfSheet({ header, rows: [] }));
  const untouched = rows.flatMap(([id = ''], index) => (byRow.has(index) ? [] : [id]));
  return {
    bytes: Buffer.concat([head, ...parts]),
    untouched: changes.every(({ kind }) => isContained(kind)) ? untouched : [],
    kinds,
  };
}
