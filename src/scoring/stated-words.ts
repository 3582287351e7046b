/** What a payer states with a payment, and why one was refused, in words: categories alone, never a text. */
import type { PurposeCategory, RefusalClass, Relationship } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';
import type { PaymentLine } from './lead-explanation.js';
import { type Language, say } from './say.js';

/** What the beneficiary is to the payer: which of the two is whose is part of the words. */
export const relationshipWords: Readonly<Record<Relationship, Words>> = {
  self: { en: 'the payer’s own account', fr: 'compte du payeur lui-même' },
  spouse: { en: 'the payer’s spouse', fr: 'conjoint du payeur' },
  partner: { en: 'the payer’s partner', fr: 'partenaire du payeur' },
  parent: { en: 'the payer’s parent', fr: 'père ou mère du payeur' },
  child: { en: 'the payer’s child', fr: 'enfant du payeur' },
  sibling: { en: 'the payer’s brother or sister', fr: 'frère ou sœur du payeur' },
  other_family: { en: 'other family of the payer', fr: 'autre membre de la famille du payeur' },
  friend: { en: 'the payer’s friend', fr: 'ami du payeur' },
  business: { en: 'business', fr: 'affaires' },
  none: { en: 'no relationship', fr: 'aucun lien' },
  other: { en: 'another relationship', fr: 'autre lien' },
};

export const purposeWordsOf: Readonly<Record<PurposeCategory, Words>> = {
  family: { en: 'support or living costs', fr: 'soutien ou frais de la vie courante' },
  food: { en: 'food', fr: 'nourriture' },
  medical: { en: 'medical', fr: 'santé' },
  school: { en: 'school', fr: 'école' },
  housing: { en: 'housing or bills', fr: 'logement ou charges' },
  gift: { en: 'present', fr: 'cadeau' },
  salary: { en: 'wages, work or lessons', fr: 'salaire, travail ou cours' },
  services: { en: 'services', fr: 'prestations' },
  goods: { en: 'goods or trade', fr: 'biens ou commerce' },
  travel: { en: 'travel', fr: 'voyage' },
  other: { en: 'another purpose', fr: 'autre motif' },
  unknown: { en: 'purpose given, not understood', fr: 'motif donné, non compris' },
};

/** Relationship and category of purpose, as the payer gave them with one payment; empty without either. */
export function statedText(
  { relationship, purpose }: Pick<PaymentLine, 'relationship' | 'purpose'>,
  language: Language,
): string {
  return [
    ...(relationship === undefined ? [] : [say(relationshipWords[relationship], language)]),
    ...(purpose === undefined ? [] : [say(purposeWordsOf[purpose], language)]),
  ].join(', ');
}

export const refusalWordsOf: Readonly<Record<RefusalClass, Words>> = {
  compliance: { en: 'for compliance', fr: 'pour conformité' },
  funds: { en: 'for want of funds', fr: 'faute de provision' },
  limit: { en: 'above a limit', fr: 'au-delà d’une limite' },
  technical: { en: 'for a technical fault', fr: 'pour un défaut technique' },
  other: { en: 'for another reason', fr: 'pour une autre raison' },
  unknown: { en: 'no reason given', fr: 'sans raison donnée' },
};
