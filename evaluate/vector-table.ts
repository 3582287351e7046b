/**
 * The strata of parties, each distinct combination kept once: most parties of a portfolio share a few thousand, and a
 * regression over combinations costs a hundredth of one over parties.
 */
export interface VectorTable {
  readonly columns: readonly string[];
  /** Per vector, its non-zero values as [column, value]. */
  readonly vectors: readonly (readonly (readonly [number, number])[])[];
  /** The number of a vector; equal values have equal numbers. */
  intern(values: Iterable<readonly [string, number]>): number;
}

export function vectorTable(): VectorTable {
  const columns: string[] = [];
  const columnNumbers = new Map<string, number>();
  const vectors: (readonly (readonly [number, number])[])[] = [[]];
  const vectorNumbers = new Map<string, number>([['', 0]]);
  return {
    columns,
    vectors,
    intern(values) {
      const entries: (readonly [number, number])[] = [];
      for (const [name, value] of values) {
        if (value === 0) continue;
        let column = columnNumbers.get(name);
        if (column === undefined) {
          column = columns.push(name) - 1;
          columnNumbers.set(name, column);
        }
        entries.push([column, value]);
      }
      entries.sort(([a], [b]) => a - b);
      const key = entries.join(';');
      let vector = vectorNumbers.get(key);
      if (vector === undefined) {
        vector = vectors.push(entries) - 1;
        vectorNumbers.set(key, vector);
      }
      return vector;
    },
  };
}
