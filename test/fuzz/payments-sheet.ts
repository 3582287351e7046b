/** A small payments file as an institution writes one: quoted cells, two scripts, a refusal, a return, a purpose. */
import type { PaymentColumn, PaymentText } from '../../src/intake/payment.js';

/** Stands in every free text of the file, so that a message or a report that repeats such a text can be told. */
export const privateText = 'birthday-of-little-Jun';

export interface Sheet {
  readonly header: readonly PaymentColumn[];
  /** Cells as they read, not as they are quoted. */
  readonly rows: readonly (readonly string[])[];
}

export const sheetRows = 16;

const payers: readonly PaymentText[] = [
  {
    payer_id: 'P1',
    payer_name: 'Anna Larsson',
    payer_country: 'SE',
    payer_phone: '+46 70 123 45 67',
    payer_birth_date: '1971-02-28',
  },
  {
    payer_name: 'Élodie "Lo" N’Diaye',
    payer_account: 'FR76 3000 6000 0112 3456 7890 189',
    payer_country: 'FR',
    payer_address: '3, rue des Lilas\n75020 Paris',
  },
  { payer_id: 'P3', payer_name: '山田 太郎', payer_country: 'JP', payer_time_zone: 'Asia/Tokyo' },
];
const beneficiaries: readonly PaymentText[] = [
  {
    beneficiary_id: 'B1',
    beneficiary_name: 'Maria Santos Cruz',
    beneficiary_country: 'PH',
    payout_city: 'Cebu City',
  },
  {
    beneficiary_id: 'B2',
    beneficiary_name: 'Ion Popescu',
    beneficiary_country: 'RO',
    beneficiary_birth_date: '2001-12-31',
  },
];

function payment(id: string, index: number): PaymentText {
  const later = { status_at: '2025-05-02T08:00:00Z', status_reason: `limit, ${privateText}` };
  return {
    payment_id: id,
    executed_at: index % 4 === 0 ? '2025-03-30' : `2025-04-${String(index + 10)}T21:14:05+02:00`,
    time_quality: 'accepted',
    amount: `${20 + index}.5`,
    currency: index % 5 === 4 ? 'SEK' : 'EUR',
    payout_amount: String(1_000 + index),
    payout_currency: 'PHP',
    channel: 'money_transfer',
    status: index === 7 ? 'returned' : index === 8 ? 'refused' : 'executed',
    ...(index === 7 || index === 8 ? later : {}),
    customer_since: '2024-01-31',
    payer_type: 'person',
    beneficiary_country_basis: 'payout',
    purpose: `gift, "${privateText}"`,
    merchant_category: '4829',
    card_present: 'no',
    relationship: 'friend',
    ...payers[index % payers.length],
    ...beneficiaries[index % beneficiaries.length],
  };
}

const header: readonly PaymentColumn[] = [
  'payment_id',
  'executed_at',
  'time_quality',
  'amount',
  'currency',
  'payout_amount',
  'payout_currency',
  'channel',
  'status',
  'status_at',
  'status_reason',
  'payer_id',
  'payer_name',
  'payer_account',
  'payer_country',
  'payer_time_zone',
  'payer_address',
  'payer_phone',
  'payer_birth_date',
  'payer_type',
  'customer_since',
  'beneficiary_id',
  'beneficiary_name',
  'beneficiary_country',
  'beneficiary_country_basis',
  'beneficiary_birth_date',
  'payout_city',
  'purpose',
  'merchant_category',
  'card_present',
  'relationship',
];

/** Payments `name`-0, `name`-1, …: with a name of its own a file repeats no other. */
export function paymentsSheet(name: string): Sheet {
  const rows = Array.from({ length: sheetRows }, (_, index) => payment(`${name}-${index}`, index));
  return { header, rows: rows.map((row) => header.map((column) => row[column] ?? '')) };
}

export function line(cells: readonly string[], lineEnd = '\n'): string {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return quoted.join(',') + lineEnd;
}

export function csvOfSheet({ header: columns, rows }: Sheet, lineEnd = '\n'): string {
  return [columns, ...rows].map((cells) => line(cells, lineEnd)).join('');
}
