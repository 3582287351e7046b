/** The values of a closed column, as far as their words are known; `?` for the others. */
import type { PaymentColumn } from '../../payment.js';
import { cellsOf } from '../cells-of.js';
import { closedColumns } from '../column-kind.js';
import { type CellsSource, folded } from '../mapping.js';
import type { Profile } from './profile.js';
import { valueFor } from './value-words.js';

export interface ProposedValues {
  readonly source: CellsSource;
  /** As they stand in the file. */
  readonly unknown: readonly string[];
  readonly isComplete: boolean;
}

/** Undefined for a column with too many values for a closed one. */
export function proposeValues(column: PaymentColumn, profile: Profile): ProposedValues | undefined {
  if (profile.hasManyValues || profile.values.size === 0) return undefined;
  const values = new Map<string, string>();
  const unknown: string[] = [];
  const seen = new Set<string>();
  for (const text of profile.values.keys()) {
    if (seen.has(folded(text))) continue;
    seen.add(folded(text));
    const value = valueFor(column, text);
    if (value === undefined) unknown.push(text);
    // What stands for itself needs no line.
    if (value === undefined || folded(text) !== value || !closedColumns.get(column)?.includes(value))
      values.set(text, value ?? '?');
  }
  return { source: { ...cellsOf([profile.name]), values }, unknown, isComplete: unknown.length === 0 };
}
