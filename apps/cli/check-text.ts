/** What a trial of a file gave: the books, and where each reason stands. */
import { reasonSentence } from '../../src/intake/rejection.js';
import type { CheckedFile } from '../../src/ledger/check-files.js';
import { formatCount, type Language } from './language.js';
import { placeText } from './place-text.js';
import { reconciliationText } from './reconciliation-text.js';

const words: Readonly<Record<Language, { lines: string; more: (lines: string) => string; kept: string }>> = {
  en: { lines: 'lines', more: (lines) => `and ${lines} more`, kept: 'Nothing was kept.' },
  fr: { lines: 'lignes', more: (lines) => `et ${lines} autres`, kept: 'Rien n’a été gardé.' },
};

export function checkText(files: readonly CheckedFile[], language: Language): string {
  const say = words[language];
  return [
    ...files.flatMap(({ report, places }) => [
      reconciliationText(report, language),
      ...places.map(({ reason, field, lines, offsets, count }) => {
        const at = lines.map((line, index) => placeText(report.format, line, offsets[index] ?? 0, language));
        const rest = count - lines.length;
        const more = rest > 0 ? ` ${say.more(formatCount(rest, language))}` : '';
        const where = field === '' ? '' : `${field}: `;
        return `  ${where}${reasonSentence(reason, language)} ${say.lines} ${at.join(', ')}${more}`;
      }),
    ]),
    say.kept,
  ].join('\n');
}
