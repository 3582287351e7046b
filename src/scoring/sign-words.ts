/** A tally in words: around whom how many signs are found, which they are, of which the opposite is found, and which are not found or not known. */
import type { SignWords, Words } from '../typology/definition.js';
import type { SignsSeen } from './lead-explanation.js';
import { printable } from './printable.js';
import { joined, type Language, say } from './say.js';

interface SignPhrases {
  readonly together: (whom: string, found: number, of: number) => string;
  readonly found: string;
  readonly otherwise: string;
  readonly notFound: string;
  readonly unknown: string;
}

const phrases: Readonly<Record<Language, SignPhrases>> = {
  en: {
    together: (whom, found, of) => `${found} of ${of} signs around ${whom}`,
    found: 'found:',
    otherwise: 'the other way round:',
    notFound: 'not found:',
    unknown: 'not known:',
  },
  fr: {
    together: (whom, found, of) => `${found} signe${found === 1 ? '' : 's'} sur ${of} autour de ${whom}`,
    found: 'constaté :',
    otherwise: 'à l’inverse :',
    notFound: 'non constaté :',
    unknown: 'on l’ignore :',
  },
};

function listed(lead: string, words: readonly Words[], language: Language): string[] {
  const texts = words.map((each) => say(each, language));
  return texts.length === 0 ? [] : [`${say({ en: lead, fr: lead }, language)} ${joined(texts, language)}`];
}

function wordsOf({ signs }: SignsSeen, holds: boolean | undefined): readonly SignWords[] {
  return signs.filter((sign) => sign.holds === holds).map(({ words }) => words);
}

/** How many there are and which. */
export function signsFound(seen: SignsSeen, language: Language): readonly string[] {
  const { together, found } = phrases[language];
  const holding = wordsOf(seen, true);
  return [
    together(printable(seen.counterparty), holding.length, seen.signs.length),
    ...listed(found, holding, language),
  ];
}

/** The others: what would be found beside a reason is not one. */
export function signsNotFound(seen: SignsSeen, language: Language): readonly string[] {
  const { otherwise, notFound, unknown } = phrases[language];
  const failing = wordsOf(seen, false);
  return [
    ...listed(
      otherwise,
      failing.flatMap((words) => words.otherwise ?? []),
      language,
    ),
    ...listed(
      notFound,
      failing.filter((words) => words.otherwise === undefined),
      language,
    ),
    ...listed(unknown, wordsOf(seen, undefined), language),
  ];
}
