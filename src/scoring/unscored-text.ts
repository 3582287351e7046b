/** A party that bears no score, in words: why not, its payments, what explains them, what nobody knows. */
import type { Catalogue } from '../typology/definition.js';
import { phrases, roleWords, unscoredWords } from './explain-phrases.js';
import type { UnscoredExplanation } from './lead-explanation.js';
import { protectiveLines } from './listed-text.js';
import {
  asOfText,
  namesLines,
  paymentSections,
  tenureLines,
  unknownSection,
  versionsLine,
} from './party-text.js';
import { printable } from './printable.js';
import { type Language, say } from './say.js';

/** Ends in a newline. */
export function unscoredText(
  explanation: UnscoredExplanation,
  catalogue: Catalogue,
  language: Language,
): string {
  const { role, partyId, unscored } = explanation;
  return [
    `${say(roleWords[role], language)} ${printable(partyId)}${say(phrases.colon, language)} ${say(unscoredWords[unscored], language)}`,
    ...protectiveLines(explanation, language),
    ...namesLines(explanation, language),
    ...tenureLines(explanation, language),
    asOfText(explanation, language),
    versionsLine(explanation, language),
    ...paymentSections(explanation, catalogue, language),
    ...unknownSection(explanation, language),
    '',
  ].join('\n');
}
