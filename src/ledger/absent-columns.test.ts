/** What a file lacks is left out of the statement that derives facts; the facts must not tell. */
import { expect, it } from 'vitest';
import { type PaymentColumn, type PaymentText, paymentColumns, requiredColumns } from '../intake/payment.js';
import { loadFiles } from './load.js';
import { csvOf, plain, workplace } from './testing/payment-file.js';

const place = workplace();

const whole: PaymentText = {
  ...plain,
  executed_at: '2025-03-01T21:14:05',
  payout_amount: '2500',
  payout_currency: 'PHP',
  status: 'returned',
  status_at: '2025-03-02T10:00',
  status_reason: 'Account closed',
  original_payment_id: 'O1',
  provider_id: 'Provider',
  transfer_reference: 'R1',
  payer_account: 'SE45 5000 0000 0583 9825 7466',
  payer_time_zone: 'Europe/Helsinki',
  payer_birth_date: '1980-02-29',
  payer_address: 'Storgatan 1, Lund',
  payer_phone: '+46 70 123 45 67',
  payer_email: 'Anna@example.org',
  customer_since: '2020-01-01',
  beneficiary_account: 'DE89370400440532013000',
  beneficiary_birth_date: '2001-05-06',
  beneficiary_address: 'Cebu',
  beneficiary_phone: '0063 917 123 4567',
  beneficiary_email: 'm@example.org',
  payout_city: 'Cebu City',
  payout_agent: 'BOPIPHMM',
  payout_at: '2025-03-02T09:00:00+08:00',
  payout_method: 'cash',
  purpose: 'family support',
  merchant_category: '5734',
  merchant_name: 'Screen Recorder',
  card_present: 'no',
  cash_withdrawal: 'yes',
  wallet_id: 'W1',
  device_id: 'D1',
  ip_country: 'FI',
  relationship: 'family',
  relationship_basis: 'declared',
};

/** One whole, the others each wrong or known by another rule. */
const rows: readonly PaymentText[] = [
  whole,
  {
    ...whole,
    executed_at: '2025-03-01',
    payer_id: '',
    beneficiary_id: '',
    payer_account: '',
    status: 'refused',
  },
  { ...whole, payer_id: '', payer_account: '', wallet_id: '', payer_phone: '', payer_name: 'Larsson, Anna' },
  { ...whole, beneficiary_name: 'Anna Larsson', amount: '45.505', beneficiary_country: '', purpose: 'gift' },
  { ...whole, payout_amount: '25.001', payout_currency: '' },
  { ...whole, payer_birth_date: '1980-02-30', currency: 'USD' },
  { ...whole, card_present: 'perhaps', status_at: 'yesterday' },
  { ...whole, merchant_category: 'abc', payout_at: '1880-01-01', ip_country: 'XX' },
];

const optional = paymentColumns.filter((column) => !requiredColumns.includes(column));
/** Of four columns that follow each other, as one side's do, each lacks in another case; in the last all lack. */
const lacking: readonly ReadonlySet<PaymentColumn>[] = [
  ...[0, 1, 2, 3].map((rest) => new Set(optional.filter((_, index) => index % 4 === rest))),
  new Set(optional),
];

function without(columns: ReadonlySet<string>, text: string | undefined): readonly PaymentText[] {
  const rest = (row: PaymentText) =>
    Object.entries(row).map(([name, cell]) => [name, columns.has(name) ? text : cell]);
  return rows.map((row) => Object.fromEntries(rest(row)));
}

it('facts are the same whether a file lacks a column or every cell of it is empty (I8)', async () => {
  expect(Object.keys(whole).sort()).toEqual([...paymentColumns].sort());
  const ledger = await place.ledger();
  const told = async (file: number) => [
    await ledger.rows(
      `SELECT * EXCLUDE (seq, payment_id, file_id) FROM payment WHERE file_id = ${file} ORDER BY seq`,
    ),
    await ledger.rows(`SELECT line, field, reason FROM rejected WHERE file_id = ${file} ORDER BY line`),
  ];
  const files = lacking.flatMap((columns, number) => {
    const file = (name: string, text: string | undefined) => {
      const cells = without(columns, text).map((row, i) => ({
        ...row,
        payment_id: `${name}-${number}-${i}`,
      }));
      return place.file(`${name}-${number}.csv`, csvOf(cells));
    };
    return [file('empty', ''), file('lacks', undefined)];
  });
  await loadFiles(ledger, files, { receivedAt: 1_750_000_000_000 });
  for (const number of lacking.keys()) {
    const lacks = await told(2 * number + 2);
    expect(lacks).toEqual(await told(2 * number + 1));
    expect(lacks.flat()).toHaveLength(rows.length);
  }
});
