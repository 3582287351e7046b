/** The columns that evaluating a catalogue reads: those its definitions name and those every stream needs. */
import type { ColumnName } from '../ledger/columns.js';
import { columnNames } from '../ledger/columns.js';
import { linkColumns } from './compiled/party-stream.js';
import type { Catalogue } from './definition.js';

const always: readonly ColumnName[] = [
  'precision',
  'day',
  'customer_since_day',
  'person_to_person',
  'corridor_listed',
  'payer_age',
  'beneficiary_age',
  'amount_ref_minor',
  ...linkColumns,
];

export function neededColumns(catalogue: Catalogue): readonly ColumnName[] {
  const named = new Set<string>(always);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [field, part] of Object.entries(value)) {
      if (typeof part === 'string' && ['column', 'by', 'of'].includes(field)) named.add(part);
      else visit(part);
    }
  };
  visit([catalogue.indicators, catalogue.facts, catalogue.explanations]);
  return columnNames.filter((name) => named.has(name));
}
