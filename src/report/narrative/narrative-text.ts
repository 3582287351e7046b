/** A narrative as plain text, with the payments that it cites. */
import { phrases, statusWords } from '../../scoring/explain-phrases.js';
import { paymentDay } from '../../scoring/moment-text.js';
import { withWhom } from '../../scoring/payment-lines.js';
import { standingWords } from '../../scoring/payment-standing.js';
import { printable } from '../../scoring/printable.js';
import { amountText, instantText, type Language, say } from '../../scoring/say.js';
import { statedText } from '../../scoring/stated-words.js';
import type { LeadSheet, SheetPayment } from '../lead-sheet.js';
import { relationsOf } from '../relations.js';
import { narrativeOf } from './narrative.js';
import { narrativeWords } from './narrative-words.js';

/** `[3] P-77  2026-03-01 12:00:00 UTC  25.00 EUR  to B-9  executed  the payer's friend, present`; its file and line stand on the sheet. */
function lineOf(payment: SheetPayment, { role }: LeadSheet, language: Language): string {
  const { number, id, at, amount, status, precision } = payment;
  return [
    `[${number}] ${printable(id)}`,
    precision === 'day' ? paymentDay(payment) : instantText(at),
    amountText(amount.minor, printable(amount.currency), language),
    `${say(role === 'payer' ? phrases.to : phrases.from, language)} ${withWhom(payment, language)}`,
    say(statusWords[status], language),
    ...(payment.standing === 'counted' ? [] : [say(standingWords[payment.standing], language)]),
    statedText(payment, language),
  ]
    .filter((part) => part !== '')
    .join('  ');
}

/** Ends in a newline. */
export function narrativeText(sheet: LeadSheet, language: Language): string {
  const { opening, sections } = narrativeOf(sheet, language);
  const cited = new Set([
    ...sheet.payments
      .filter(({ reasons, standing }) => reasons > 0 || standing === 'counted')
      .map(({ number }) => number),
    ...sheet.setAside.flatMap(({ payments }) => payments),
    ...sheet.kin.flatMap(({ payments }) => payments),
    ...relationsOf(sheet).flatMap(({ stated }) => stated.flatMap(({ payments }) => payments)),
  ]);
  const lines = sheet.payments
    .filter(({ number }) => cited.has(number))
    .map((each) => lineOf(each, sheet, language));
  return [
    ...opening,
    ...sections.flatMap(({ heading, paragraphs }) => [
      '',
      narrativeWords[language].headings[heading],
      ...paragraphs.map((paragraph) => `  ${paragraph}`),
    ]),
    ...(lines.length === 0 ? [] : ['', narrativeWords[language].headings.cited]),
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');
}
