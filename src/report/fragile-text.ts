/** Why a lead is fragile: what kind of thing alone decides its band, the least of which is one payment. */
import { counted, joined, type Language, say } from '../scoring/say.js';
import type { Words } from '../typology/definition.js';
import type { LeadSheet } from './lead-sheet.js';

/** The smallest first: a band that one payment decides stands on less than one that a whole reason does. */
export const fragileKinds = ['payment', 'reason', 'others'] as const;
export type FragileKind = (typeof fragileKinds)[number];

type Fragile = Pick<LeadSheet, 'isFragile' | 'deciders'>;

function countOf({ deciders }: Fragile, kind: FragileKind): number {
  return deciders.reduce((sum, { payments, indicators, others }) => {
    const of = kind === 'payment' ? payments : kind === 'reason' ? indicators : others;
    return sum + of.length;
  }, 0);
}

/** The least that decides; undefined of a lead that nothing decides alone. */
export function fragileKind(sheet: Fragile): FragileKind | undefined {
  if (sheet.isFragile !== true) return undefined;
  return fragileKinds.find((kind) => countOf(sheet, kind) > 0);
}

/** In a list of leads. */
export const fragileWords: Readonly<Record<FragileKind, Words>> = {
  payment: { en: 'one payment', fr: 'un paiement' },
  reason: { en: 'one reason', fr: 'une raison' },
  others: { en: 'others alone', fr: 'les autres seuls' },
};

const each: Readonly<Record<FragileKind, readonly [one: Words, many: Words]>> = {
  payment: [
    { en: 'single payment', fr: 'paiement' },
    { en: 'single payments', fr: 'paiements' },
  ],
  reason: [
    { en: 'single reason', fr: 'raison' },
    { en: 'single reasons', fr: 'raisons' },
  ],
  others: [
    {
      en: 'beneficiary whom others pay, by what they do there',
      fr: 'bénéficiaire que d’autres paient, par ce qu’ils y font',
    },
    {
      en: 'beneficiaries whom others pay, by what they do there',
      fr: 'bénéficiaires que d’autres paient, par ce qu’ils y font',
    },
  ],
};

const noneOf: Readonly<Record<FragileKind, Words>> = {
  payment: { en: 'no single payment', fr: 'aucun paiement' },
  reason: { en: 'no single reason', fr: 'aucune raison' },
  others: { en: 'no single beneficiary', fr: 'aucun bénéficiaire' },
};

/** What decides, and what does not; undefined where it was not worked out. */
export function fragileText(sheet: Fragile, language: Language): string | undefined {
  if (sheet.isFragile === undefined) return undefined;
  const found = fragileKinds.flatMap((kind) => {
    const n = countOf(sheet, kind);
    return n === 0 ? [] : [counted(n, ...each[kind], language)];
  });
  const none = fragileKinds
    .filter((kind) => countOf(sheet, kind) === 0)
    .map((kind) => say(noneOf[kind], language));
  if (found.length === 0)
    return say(
      {
        en: 'not fragile: no single payment or reason decides the band, nor what others do at a single beneficiary',
        fr: 'non fragile : aucun paiement ni aucune raison ne décide seul du niveau, ni ce que d’autres font chez un seul bénéficiaire',
      },
      language,
    );
  const one = fragileKinds.reduce((sum, kind) => sum + countOf(sheet, kind), 0) === 1;
  const rest = none.length === 0 ? '' : joined(['', none.join(', ')], language);
  return say(
    {
      en: `fragile: the band is decided by ${one ? 'this' : 'each of these'} alone: ${found.join(', ')}${rest}`,
      fr: `fragile : ${one ? 'un seul élément décide' : 'chacun de ces éléments décide à lui seul'} du niveau : ${found.join(', ')}${rest}`,
    },
    language,
  );
}
