/** Payments in words: one numbered line each, which the reasons then name by number. */
import { phrases, statusWords } from './explain-phrases.js';
import type { PartyExplanation, PaymentLine } from './lead-explanation.js';
import { paymentDay } from './moment-text.js';
import { oneWithText } from './one-party.js';
import { printable } from './printable.js';
import { amountText, instantText, type Language, say } from './say.js';

function when(payment: PaymentLine): string {
  return payment.precision === 'day' ? paymentDay(payment) : instantText(payment.at);
}

/** `B-9 (Ana Reyes, one party with B-1)`. */
export function withWhom(payment: PaymentLine, language: Language): string {
  const { counterparty, counterpartyName } = payment;
  if (counterparty === undefined) return say(phrases.unattributed, language);
  const id = printable(counterparty);
  const beside = [
    ...(counterpartyName === undefined ? [] : [printable(counterpartyName)]),
    ...[oneWithText(payment, language)].filter((text) => text !== undefined),
  ];
  return beside.length === 0 ? id : `${id} (${beside.join(', ')})`;
}

/** `[3] P-77  2026-03-01 12:00:00 UTC  25.00 EUR  to B-9  executed  extract.csv:12`. */
export function paymentLines(
  { role, payments }: Pick<PartyExplanation, 'role' | 'payments'>,
  language: Language,
): string[] {
  const direction = say(role === 'payer' ? phrases.to : phrases.from, language);
  return payments.map((payment, index) =>
    [
      `[${index + 1}] ${printable(payment.id)}`,
      when(payment),
      amountText(payment.amount.minor, printable(payment.amount.currency), language),
      `${direction} ${withWhom(payment, language)}`,
      say(statusWords[payment.status], language),
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
