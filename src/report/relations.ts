/** One beneficiary whom the same payer describes in different ways: each by itself is ordinary, both of one person are not. */
import type { Relationship } from '../intake/payment.js';
import { nameText } from '../scoring/age-words.js';
import { alike } from '../scoring/alike.js';
import type { NamedAge } from '../scoring/named-ages.js';
import { partyOf, recordsOf, recordsText } from '../scoring/one-party.js';
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
  for (const payment of payments) {
    const { relationship, number } = payment;
    const party = partyOf(payment);
    if (party === undefined || relationship === undefined) continue;
    const stated = found.get(party) ?? new Map<Relationship, number[]>();
    found.set(party, stated);
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

type Described = Pick<LeadSheet, 'payments' | 'role' | 'partyId' | 'namedAges'>;
type Cited = (numbers: readonly number[]) => string;

/** The names under which these payments were made, of a beneficiary that bears several. */
function namesOf(
  { role, partyId, namedAges }: Described,
  counterparty: string,
  numbers: readonly number[],
): readonly NamedAge[] {
  const id = role === 'payer' ? counterparty : partyId;
  const names = namedAges.find(({ beneficiary }) => beneficiary === id)?.names ?? [];
  return names.filter(({ payments }) => payments.some((at) => numbers.includes(at + 1)));
}

/** What looks like a contradiction is none where each name, which may be another person, is described in one way. */
function isOneForEachName(sheet: Described, { counterparty, stated }: Relations): boolean {
  const names = stated.flatMap(({ payments }) => {
    const own = namesOf(sheet, counterparty, payments);
    return own.length === 0 ? [undefined] : own.map(({ number }) => number);
  });
  return !names.includes(undefined) && new Set(names).size === names.length;
}

/** `cited` writes payments as the place of the sentence does. */
export function relationsTexts(sheet: Described, cited: Cited, language: Language): readonly string[] {
  return relationsOf(sheet).map((relations) => {
    const { counterparty, stated } = relations;
    const parts = stated.map(({ relationship, payments }) => {
      const names = namesOf(sheet, counterparty, payments).map((each) => nameText(each, language));
      const under = names.length === 0 ? '' : ` (${names.join(', ')})`;
      return `${say(relationshipWords[relationship], language)}, ${cited(payments)}${under}`;
    });
    const id = recordsText(recordsOf(sheet.payments, counterparty), language);
    const list = joined(parts, language);
    const each = isOneForEachName(sheet, relations)
      ? say({ en: ', one for each name', fr: ', une par nom' }, language)
      : '';
    return say(
      sheet.role === 'payer'
        ? {
            en: `The payer describes ${id} in ${stated.length} different ways${each}: ${list}.`,
            fr: `Le payeur décrit ${id} de ${stated.length} façons différentes${each} : ${list}.`,
          }
        : {
            en: `The payer ${id} describes this beneficiary in ${stated.length} different ways${each}: ${list}.`,
            fr: `Le payeur ${id} décrit ce bénéficiaire de ${stated.length} façons différentes${each} : ${list}.`,
          },
      language,
    );
  });
}

const couple: readonly (Relationship | undefined)[] = ['spouse', 'partner'];

/**
 * Of a beneficiary, or of one of its names: that several payers each call this person their spouse or partner. Each may be
 * deceived.
 */
export function severalPartnersTexts(sheet: Described, cited: Cited, language: Language): readonly string[] {
  if (sheet.role === 'payer') return [];
  const stated = sheet.payments.filter(({ relationship }) => couple.includes(relationship));
  const keyOf = (payment: (typeof stated)[number]): string => {
    const [name] = namesOf(sheet, partyOf(payment) ?? '', [payment.number]);
    return name === undefined ? '' : nameText(name, language);
  };
  return alike(stated, keyOf).flatMap((all) => {
    const payers = alike(
      all.filter((payment) => partyOf(payment) !== undefined),
      (payment) => partyOf(payment) ?? '',
    );
    if (payers.length < 2) return [];
    const list = payers.map((own) => {
      return `${recordsText(recordsOf(own, partyOf(own[0])), language)}, ${cited(own.map(({ number }) => number))}`;
    });
    const name = keyOf(all[0]);
    return [
      say(
        {
          en: `${payers.length} payers each call ${name === '' ? 'this beneficiary' : name} their spouse or partner: ${joined(list, language)}.`,
          fr: `${payers.length} payeurs disent chacun ${name === '' ? 'ce bénéficiaire' : name} leur conjoint ou partenaire : ${joined(list, language)}.`,
        },
        language,
      ),
    ];
  });
}

/** Both, as the page and the report text tell them. */
export function descriptionTexts(sheet: Described, cited: Cited, language: Language): readonly string[] {
  return [...relationsTexts(sheet, cited, language), ...severalPartnersTexts(sheet, cited, language)];
}
