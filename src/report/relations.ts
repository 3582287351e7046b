/** One beneficiary whom the same payer describes in different ways: each by itself is ordinary, both of one person are not. */
import type { Relationship } from '../intake/payment.js';
import { printable } from '../scoring/printable.js';
import { joined, type Language, say } from '../scoring/say.js';
import { relationshipWords } from '../scoring/stated-words.js';
import type { LeadSheet } from './lead-sheet.js';

export interface Relations {
  readonly counterparty: string;
  /** Two or more, in the order in which they were first stated, each with the numbers of its payments. */
  readonly stated: readonly { readonly relationship: Relationship; readonly payments: readonly number[] }[];
}

export function relationsOf({ payments }: Pick<LeadSheet, 'payments'>): readonly Relations[] {
  const found = new Map<string, Map<Relationship, number[]>>();
  for (const { counterparty, relationship, number } of payments) {
    if (counterparty === undefined || relationship === undefined) continue;
    const stated = found.get(counterparty) ?? new Map<Relationship, number[]>();
    found.set(counterparty, stated);
    stated.set(relationship, [...(stated.get(relationship) ?? []), number]);
  }
  return [...found].flatMap(([counterparty, stated]) =>
    stated.size < 2
      ? []
      : [
          {
            counterparty,
            stated: [...stated].map(([relationship, numbers]) => ({ relationship, payments: numbers })),
          },
        ],
  );
}

/** `cited` writes payments as the place of the sentence does. */
export function relationsTexts(
  sheet: Pick<LeadSheet, 'payments' | 'role'>,
  cited: (numbers: readonly number[]) => string,
  language: Language,
): readonly string[] {
  return relationsOf(sheet).map(({ counterparty, stated }) => {
    const parts = stated.map(
      ({ relationship, payments }) => `${say(relationshipWords[relationship], language)}, ${cited(payments)}`,
    );
    const id = printable(counterparty);
    const list = joined(parts, language);
    return say(
      sheet.role === 'payer'
        ? {
            en: `The payer describes ${id} in ${stated.length} different ways: ${list}.`,
            fr: `Le payeur décrit ${id} de ${stated.length} façons différentes : ${list}.`,
          }
        : {
            en: `The payer ${id} describes this beneficiary in ${stated.length} different ways: ${list}.`,
            fr: `Le payeur ${id} décrit ce bénéficiaire de ${stated.length} façons différentes : ${list}.`,
          },
      language,
    );
  });
}
