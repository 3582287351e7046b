/** Two files of payments, the second of which repeats, contradicts and continues the first. */
import type { PaymentText } from '../../src/intake/payment.js';
import { csvOf } from '../../src/ledger/testing/payment-file.js';

const countries = ['SE', 'FR', 'DE', 'GB', 'NL'];
const cities = ['Cebu City', 'Manila', 'Davao', 'Iligan'];

export function payment(id: number): PaymentText {
  const payer = (id * 7_919) % 3_001;
  const beneficiary = (id * 104_729) % 1_009;
  const day = String((id % 28) + 1).padStart(2, '0');
  return {
    payment_id: `T${id}`,
    executed_at: `2025-0${(id % 9) + 1}-${day}T0${id % 10}:14:05Z`,
    time_quality: 'accepted',
    amount: `${10 + (id % 90)}.50`,
    currency: id % 6 === 0 ? 'SEK' : 'EUR',
    status: id % 50 === 0 ? 'returned' : 'executed',
    status_at: id % 50 === 0 ? '2025-11-01T00:00:00Z' : '',
    payer_id: payer % 4 === 0 ? '' : `P${payer}`,
    payer_name: `Anna Larsson${payer % 97}`,
    payer_account: `SE${payer}0000`,
    payer_country: countries[payer % countries.length] ?? '',
    payer_type: 'person',
    beneficiary_id: `B${beneficiary}`,
    beneficiary_name: `Maria Santos ${beneficiary % 89}`,
    beneficiary_account: beneficiary % 3 === 0 ? `PH${beneficiary}0000` : '',
    beneficiary_country: 'PH',
    beneficiary_country_basis: 'payout',
    beneficiary_type: 'person',
    payout_city: cities[beneficiary % cities.length] ?? '',
  };
}

export function firstFile(rows: number): string {
  return csvOf(Array.from({ length: rows }, (_, id) => payment(id)));
}

/** Half of its rows are new; a line of it has too few cells, so that the intake works on a copy of the others. */
export function secondFile(rows: number): string {
  const texts = Array.from({ length: rows }, (_, i): PaymentText => {
    const known = payment(i);
    if (i % 20 === 0) return known;
    if (i % 20 === 1) return { ...known, status: 'returned', status_at: '2025-12-01T00:00:00Z' };
    if (i % 20 === 2) return { ...known, amount: '1.00' };
    if (i % 20 === 3) return { ...payment(rows + i), currency: 'XYZ' };
    return payment(rows + i);
  });
  const [header = '', ...lines] = csvOf(texts).split('\n');
  return [header, 'too,few', ...lines].join('\n');
}
