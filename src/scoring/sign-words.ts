/** A tally in words: around whom how many signs are found, which they are, and which are not found or not known. */
import type { SignsSeen } from './lead-explanation.js';
import { printable } from './printable.js';
import { joined, type Language, say } from './say.js';

interface SignPhrases {
  readonly together: (whom: string, found: number, of: number) => string;
  readonly found: string;
  readonly notFound: string;
  readonly unknown: string;
}

const phrases: Readonly<Record<Language, SignPhrases>> = {
  en: {
    together: (whom, found, of) => `${found} of ${of} signs around ${whom}`,
    found: 'found:',
    notFound: 'not found:',
    unknown: 'not known:',
  },
  fr: {
    together: (whom, found, of) => `${found} signe${found === 1 ? '' : 's'} sur ${of} autour de ${whom}`,
    found: 'constaté :',
    notFound: 'non constaté :',
    unknown: 'inconnu :',
  },
};

function listed(
  lead: string,
  { signs }: SignsSeen,
  holds: boolean | undefined,
  language: Language,
): string[] {
  const these = signs.filter((sign) => sign.holds === holds).map(({ words }) => say(words, language));
  return these.length === 0 ? [] : [`${lead} ${joined(these, language)}`];
}

/** How many there are and which. */
export function signsFound(seen: SignsSeen, language: Language): readonly string[] {
  const { together, found } = phrases[language];
  const count = seen.signs.filter(({ holds }) => holds === true).length;
  return [
    together(printable(seen.counterparty), count, seen.signs.length),
    ...listed(found, seen, true, language),
  ];
}

/** The others: what would be found beside a reason is not one. */
export function signsNotFound(seen: SignsSeen, language: Language): readonly string[] {
  const { notFound, unknown } = phrases[language];
  return [...listed(notFound, seen, false, language), ...listed(unknown, seen, undefined, language)];
}
