import type { CellsSource } from './mapping.js';

/** Columns as they stand. */
export function cellsOf(columns: readonly string[], between = ' '): CellsSource {
  return {
    kind: 'cells',
    columns,
    between,
    part: undefined,
    forms: [],
    values: new Map(),
    others: undefined,
    whenEmpty: undefined,
    unsigned: false,
    minor: false,
  };
}
