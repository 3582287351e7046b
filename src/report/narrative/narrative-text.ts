/** A narrative as plain text, with the payments that it cites. */
import { paymentLines } from '../../scoring/payment-lines.js';
import type { Language } from '../../scoring/say.js';
import type { LeadSheet } from '../lead-sheet.js';
import { narrativeOf } from './narrative.js';
import { narrativeWords } from './narrative-words.js';

/** Ends in a newline. */
export function narrativeText(sheet: LeadSheet, language: Language): string {
  const { opening, sections } = narrativeOf(sheet, language);
  const cited = new Set([
    ...sheet.payments.filter(({ reasons }) => reasons > 0).map(({ number }) => number),
    ...sheet.setAside.flatMap(({ payments }) => payments),
    ...sheet.kin.flatMap(({ payments }) => payments),
  ]);
  // All lines are numbered as the reasons number them, then those of the payments cited are kept.
  const lines = paymentLines(sheet, language).filter((_, at) => cited.has(at + 1));
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
