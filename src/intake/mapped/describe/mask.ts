/** Values as they may stand on a terminal: enough to see that a column was understood, too little to know the person. */
import type { PaymentColumn } from '../../payment.js';
import { columnKind } from '../column-kind.js';

const shown: ReadonlySet<PaymentColumn> = new Set([
  'payout_city',
  'payout_method',
  'provider_id',
  'merchant_category',
  'status_reason',
  'payer_time_zone',
]);

export function masked(column: PaymentColumn, text: string): string {
  if (column === 'payer_birth_date' || column === 'beneficiary_birth_date') return `${text.slice(0, 4)}-…`;
  if (columnKind(column) !== 'text' || shown.has(column)) return text;
  if (/_email$/.test(column)) return `${first(text, 1)}…@…`;
  if (/_name$/.test(column))
    return text
      .split(/\s+/u)
      .map((word) => `${first(word, 1)}…`)
      .join(' ');
  if (column === 'purpose' || /_address$/.test(column)) return `(${Array.from(text).length})`;
  const characters = Array.from(text);
  if (characters.length < 6) return `${first(text, 1)}…`;
  const ends = characters.length < 10 ? 1 : 3;
  return `${characters.slice(0, ends).join('')}…${characters.slice(-ends + (ends > 1 ? 1 : 0)).join('')}`;
}

function first(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('');
}
