/** The columns that evaluating a catalogue reads: those its definitions name and those every stream needs. */
import type { Role } from '../intake/payment.js';
import type { ColumnName } from '../ledger/columns.js';
import { columnNames } from '../ledger/columns.js';
import { linkColumns } from './compiled/world.js';
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
];

/** By catalogue and role, since it is asked for each party that is explained. */
const found = new WeakMap<Catalogue, Map<Role | 'both', readonly ColumnName[]>>();

/** With a role, what its streams alone read: who is linked to whom is asked in beneficiary streams only. */
export function neededColumns(catalogue: Catalogue, role?: Role): readonly ColumnName[] {
  const byRole = found.get(catalogue) ?? new Map<Role | 'both', readonly ColumnName[]>();
  found.set(catalogue, byRole);
  const known = byRole.get(role ?? 'both') ?? columnsOf(catalogue, role);
  byRole.set(role ?? 'both', known);
  return known;
}

function columnsOf({ indicators, facts, explanations }: Catalogue, role?: Role): readonly ColumnName[] {
  const named = new Set<string>(role === 'payer' ? always : [...always, ...linkColumns]);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [field, part] of Object.entries(value)) {
      if (typeof part === 'string' && ['column', 'by', 'of'].includes(field)) named.add(part);
      else visit(part);
    }
  };
  const definitions = [...indicators, ...facts].filter(({ side }) => role === undefined || side === role);
  visit([definitions, explanations]);
  return columnNames.filter((name) => named.has(name));
}
