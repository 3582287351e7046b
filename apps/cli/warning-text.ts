/** What a reader must know before trusting a screening, as a note of the command line. */
import type { ScreenWarning } from '../../src/scoring/screen/screen-warning.js';
import { warningSentence } from '../../src/scoring/screen/warning-sentence.js';
import type { Language } from './language.js';

export function warningText(warning: ScreenWarning, language: Language): string {
  const label = language === 'fr' ? 'avertissement :' : 'warning:';
  return `${label} ${warningSentence(warning, language)}`;
}
