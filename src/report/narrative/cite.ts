import { paymentNumbers } from '../../scoring/payment-lines.js';
import { printable } from '../../scoring/printable.js';
import type { Language } from '../../scoring/say.js';
import type { LeadSheet } from '../lead-sheet.js';
import { narrativeWords } from './narrative-words.js';

/** Above this a sentence would drown in ids; the numbers then lead to the list of the payments cited. */
const spelledOut = 6;
const beforeMore = 3;
/** In a sentence that cites several times, ids of no more than these are written out. */
const spelledShortly = 2;

export function countedPayments(count: number, language: Language): string {
  const [one, many] = narrativeWords[language].payment;
  const single = language === 'fr' ? count < 2 : count === 1;
  return `${count} ${single ? one : many}`;
}

/** `3 payments (P-1, P-7, P-9)`; with many, `12 payments (P-1, P-2, P-3 and 9 more, numbers [1-12])`. */
export function cite(
  { payments }: Pick<LeadSheet, 'payments'>,
  numbers: readonly number[],
  language: Language,
): string {
  const say = narrativeWords[language];
  const ids = numbers.map((number) => printable(payments[number - 1]?.id ?? ''));
  const counted = countedPayments(numbers.length, language);
  if (ids.length === 0) return counted;
  if (ids.length <= spelledOut) return `${counted} (${ids.join(', ')})`;
  const rest = say.more(ids.length - beforeMore);
  const places = paymentNumbers(numbers.map((number) => number - 1));
  return `${counted} (${ids.slice(0, beforeMore).join(', ')} ${say.and} ${rest}, ${say.numbers} ${places})`;
}

/** As `cite`, and with more than a few by their numbers alone: `12 payments [1-12]`. */
export function citeShortly(
  sheet: Pick<LeadSheet, 'payments'>,
  numbers: readonly number[],
  language: Language,
): string {
  if (numbers.length <= spelledShortly) return cite(sheet, numbers, language);
  return `${countedPayments(numbers.length, language)} ${paymentNumbers(numbers.map((number) => number - 1))}`;
}
