/** A tally in words: of whom how many signs stand together, which they are, and which do not hold or are not known. */
import type { SignsSeen } from './lead-explanation.js';
import { printable } from './printable.js';
import { type Language, say } from './say.js';

interface SignPhrases {
  readonly together: (whom: string, hold: number, of: number) => string;
  readonly holds: string;
  readonly fails: string;
  readonly unknown: string;
}

const phrases: Readonly<Record<Language, SignPhrases>> = {
  en: {
    together: (whom, hold, of) => `of ${of} signs ${hold} stand together of ${whom}`,
    holds: 'it holds that',
    fails: 'it does not hold that',
    unknown: 'it is not known whether',
  },
  fr: {
    together: (whom, hold, of) => `sur ${of} signes, ${hold} sont réunis à propos de ${whom}`,
    holds: 'il se vérifie que',
    fails: 'il ne se vérifie pas que',
    unknown: 'on ignore si',
  },
};

/** What holds first. */
export function signsTexts({ counterparty, signs }: SignsSeen, language: Language): readonly string[] {
  const { together, holds, fails, unknown } = phrases[language];
  const listed = (lead: string, which: boolean | undefined): string[] => {
    const found = signs.filter((sign) => sign.holds === which).map(({ words }) => say(words, language));
    return found.length === 0 ? [] : [`${lead} ${found.join('; ')}`];
  };
  const hold = signs.filter((sign) => sign.holds === true).length;
  return [
    together(printable(counterparty), hold, signs.length),
    ...listed(holds, true),
    ...listed(fails, false),
    ...listed(unknown, undefined),
  ];
}
