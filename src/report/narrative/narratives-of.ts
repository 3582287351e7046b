/** What `vigie explain --narrative` prints: a narrative of each role that bears a score, and why not of the others. */
import { isUnscored } from '../../scoring/lead-explanation.js';
import type { Language } from '../../scoring/say.js';
import type { Explained } from '../../scoring/screen/explain.js';
import { unscoredText } from '../../scoring/unscored-text.js';
import { sheetOf } from '../sheet-of.js';
import { narrativeText } from './narrative-text.js';

export function narrativesOf(
  { explanations, catalogue, weights }: Pick<Explained, 'explanations' | 'catalogue' | 'weights'>,
  language: Language,
): string {
  return explanations
    .map((explanation) =>
      isUnscored(explanation)
        ? unscoredText(explanation, catalogue, language)
        : narrativeText(sheetOf(explanation, catalogue, weights), language),
    )
    .join('\n\n');
}
