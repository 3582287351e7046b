/** What a trial of a file gave: the books, and where each reason stands. */
import { reasonSentence } from '../../src/intake/rejection.js';
import type { CheckedFile } from '../../src/ledger/check-files.js';
import { formatCount, type Language } from './language.js';
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
      ...places.map(({ reason, field, lines, count }) => {
        const rest = count - lines.length;
        const more = rest > 0 ? ` ${say.more(formatCount(rest, language))}` : '';
        const where = field === '' ? '' : `${field}: `;
        return `  ${where}${reasonSentence(reason, language)} ${say.lines} ${lines.join(', ')}${more}`;
      }),
    ]),
    say.kept,
  ].join('\n');
}
