/** Which payers a count of unlinked ones counts: several such counts stand side by side, and only this tells them apart. */
import type { Words } from '../typology/definition.js';
import type { Expression } from '../typology/expression.js';
import { windowText } from './condition-words.js';
import { phrases } from './explain-phrases.js';
import { namedPart } from './named-parts.js';
import { type Language, say } from './say.js';

export type Unlinked = Extract<Expression, { kind: 'unlinked' }>;

function payersText({ leaveOut }: Unlinked, language: Language): string {
  const words: Words = leaveOut
    ? {
        en: 'other payers unlinked to each other (those of whom no tie could be known count half)',
        fr: 'autres payeurs sans lien entre eux (ceux dont aucun lien ne pourrait être connu comptent pour moitié)',
      }
    : {
        en: 'payers unlinked to each other (those of whom no tie could be known count half)',
        fr: 'payeurs sans lien entre eux (ceux dont aucun lien ne pourrait être connu comptent pour moitié)',
      };
  return say(words, language);
}

/** Which of them a count counts, in brackets. */
function whichText(measure: Unlinked, language: Language): string {
  const who = namedPart(measure);
  return who === undefined ? windowText(measure.over, language) : ` (${say(who.words, language)})`;
}

export function unlinkedText(measure: Unlinked, language: Language): string {
  return `${payersText(measure, language)}${whichText(measure, language)}`;
}

/** Counts of the same payers: `payers unlinked to each other (…): 3 (low payments …), 0 (state trade …)`. */
export function unlinkedTexts(
  counts: readonly { readonly measure: Unlinked; readonly value: string }[],
  language: Language,
): string[] {
  const colon = say(phrases.colon, language);
  return [true, false].flatMap((leaveOut) => {
    const own = counts.filter(({ measure }) => measure.leaveOut === leaveOut);
    const [first] = own;
    if (first === undefined) return [];
    const each = own.map(({ measure, value }) => `${value}${whichText(measure, language)}`);
    return [`${payersText(first.measure, language)}${colon} ${each.join(', ')}`];
  });
}
