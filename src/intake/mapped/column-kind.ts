import {
  channels,
  countryBases,
  type PaymentColumn,
  partyTypes,
  relationshipBases,
  relationships,
  statuses,
  timeQualities,
} from '../payment.js';

/** What a cell of a payment's column must become. */
export type ColumnKind = 'time' | 'date' | 'amount' | 'currency' | 'country' | 'truth' | 'closed' | 'text';

/** The values of columns that allow no others. */
export const closedColumns: ReadonlyMap<PaymentColumn, readonly string[]> = new Map<
  PaymentColumn,
  readonly string[]
>([
  ['time_quality', timeQualities],
  ['channel', channels],
  ['status', statuses],
  ['payer_type', partyTypes],
  ['beneficiary_type', partyTypes],
  ['beneficiary_country_basis', countryBases],
  ['relationship', relationships],
  ['relationship_basis', relationshipBases],
  ['card_present', ['true', 'false']],
  ['cash_withdrawal', ['true', 'false']],
]);

const kinds: ReadonlyMap<PaymentColumn, ColumnKind> = new Map<PaymentColumn, ColumnKind>([
  ['executed_at', 'time'],
  ['status_at', 'time'],
  ['payout_at', 'time'],
  ['payer_birth_date', 'date'],
  ['beneficiary_birth_date', 'date'],
  ['customer_since', 'date'],
  ['amount', 'amount'],
  ['payout_amount', 'amount'],
  ['currency', 'currency'],
  ['payout_currency', 'currency'],
  ['payer_country', 'country'],
  ['beneficiary_country', 'country'],
  ['ip_country', 'country'],
]);

export function columnKind(column: PaymentColumn): ColumnKind {
  return kinds.get(column) ?? (closedColumns.has(column) ? 'closed' : 'text');
}
