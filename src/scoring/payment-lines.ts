/** Payments in words: one numbered line each, which the reasons then name by number. */
import { formatAmount } from '../money.js';
import { day, formatInstant } from '../time.js';
import { type Language, phrases, statusWords } from './explain-phrases.js';
import type { LeadExplanation, PaymentLine } from './lead-explanation.js';
import { printable } from './printable.js';

function when(payment: PaymentLine): string {
  if (payment.precision === 'day') return formatInstant(payment.day * day * 1000).slice(0, 10);
  return `${formatInstant(payment.at).slice(0, 19).replace('T', ' ')} UTC`;
}

/** `[3] P-77  2026-03-01 12:00:00 UTC  25.00 EUR  to B-9  executed  extract.csv:12`. */
export function paymentLines(
  { lead, payments }: Pick<LeadExplanation, 'lead' | 'payments'>,
  language: Language,
): string[] {
  const direction = (lead.role === 'payer' ? phrases.to : phrases.from)[language];
  return payments.map((payment, index) =>
    [
      `[${index + 1}] ${printable(payment.id)}`,
      when(payment),
      `${formatAmount(payment.amount.minor, payment.amount.currency)} ${printable(payment.amount.currency)}`,
      `${direction} ${payment.counterparty === undefined ? phrases.unattributed[language] : printable(payment.counterparty)}`,
      statusWords[payment.status][language],
      `${printable(payment.file)}:${payment.line}`,
    ].join('  '),
  );
}

/** `[1-4, 7]` for positions 0, 1, 2, 3 and 6. */
export function paymentNumbers(positions: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of positions.map((position) => position + 1).toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run.to + 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return `[${runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')}]`;
}
