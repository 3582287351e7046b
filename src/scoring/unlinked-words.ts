/** Which payers a count of unlinked ones counts: several such counts stand side by side, and only this tells them apart. */
import { isDeepStrictEqual } from 'node:util';
import type { Words } from '../typology/definition.js';
import type { Expression } from '../typology/expression.js';
import * as all from '../typology/library/all-payers.js';
import * as other from '../typology/library/other-payers.js';
import { windowText } from './condition-words.js';
import { phrases } from './explain-phrases.js';
import { type Language, say } from './say.js';

const returning: Words = {
  en: 'paid twice or more, half or more of it from 5 to 60 EUR',
  fr: 'ont payé deux fois ou plus, au moins la moitié de 5 à 60 EUR',
};
const lowest: Words = {
  en: 'half or more of their payments are from 5 to 60 EUR',
  fr: 'au moins la moitié de leurs paiements est de 5 à 60 EUR',
};
const noPace: Words = {
  en: 'paid five times or more, low and at no pace',
  fr: 'ont payé cinq fois ou plus, de petits montants sans rythme',
};
const forWeeks: Words = {
  en: 'paid twice or more, the first and last within 150 days',
  fr: 'ont payé deux fois ou plus, en 150 jours au plus',
};
const irregular: Words = {
  en: 'low payments at no steady pace',
  fr: 'petits paiements sans rythme régulier',
};

const stated: Words = { en: 'state a purpose that is understood', fr: 'déclarent un motif qui est compris' };
const ofTrade: Words = {
  en: 'state trade, work or a cause',
  fr: 'déclarent du commerce, un travail ou une cause',
};
const ofPrivateNeeds: Words = {
  en: 'state household needs or presents',
  fr: 'déclarent des besoins du ménage ou des cadeaux',
};
const widely: Words = {
  en: 'their greatest payment is six times the least or more',
  fr: 'leur plus grand paiement est six fois le plus petit ou plus',
};

const known: readonly (readonly [Expression, Words])[] = [
  [all.stating, stated],
  [all.trading, ofTrade],
  [all.forPrivateNeeds, ofPrivateNeeds],
  [all.varying, widely],
  [all.irregularAndLow, irregular],
  [all.inLowestBand, lowest],
  [all.returning, returning],
  [all.atNoPace, noPace],
  [all.forWeeks, forWeeks],
  [other.others, irregular],
  [other.returning, returning],
  [other.atNoPace, noPace],
  [other.varying, widely],
  [other.stating, stated],
  [other.trading, ofTrade],
  [
    other.callingPartner,
    { en: 'call this person their partner', fr: 'se disent partenaires de cette personne' },
  ],
  [
    other.tradingWith,
    {
      en: 'state mostly trade, work or a cause, or a relation of business',
      fr: 'déclarent surtout du commerce, un travail ou une cause, ou une relation d’affaires',
    },
  ],
  [other.everyoneStating, stated],
  [other.everyoneForPrivateNeeds, ofPrivateNeeds],
  [other.forPrivateNeeds, ofPrivateNeeds],
];

export type Unlinked = Extract<Expression, { kind: 'unlinked' }>;

const found = new WeakMap<Unlinked, { readonly words: Words | undefined }>();

/** The measures of definitions stand still, and each is shown for many leads. */
function whoOf(measure: Unlinked): Words | undefined {
  const before = found.get(measure);
  if (before !== undefined) return before.words;
  const words = known.find(([expression]) => isDeepStrictEqual(expression, measure))?.[1];
  found.set(measure, { words });
  return words;
}

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
  const who = whoOf(measure);
  return who === undefined ? windowText(measure.over, language) : ` (${say(who, language)})`;
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
