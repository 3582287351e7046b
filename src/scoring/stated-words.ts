/** What a payer states with a payment, and why one was refused, in words: categories alone, never a text. */
import type { PurposeCategory, RefusalClass, Relationship } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';

export const relationshipWords: Readonly<Record<Relationship, Words>> = {
  self: { en: 'own account', fr: 'compte propre' },
  spouse: { en: 'spouse', fr: 'conjoint' },
  partner: { en: 'partner', fr: 'partenaire' },
  parent: { en: 'parent', fr: 'père ou mère' },
  child: { en: 'child', fr: 'enfant' },
  sibling: { en: 'sibling', fr: 'frère ou sœur' },
  other_family: { en: 'other family', fr: 'autre parent' },
  friend: { en: 'friend', fr: 'ami' },
  business: { en: 'business', fr: 'affaires' },
  none: { en: 'no relationship', fr: 'aucun lien' },
  other: { en: 'another relationship', fr: 'autre lien' },
};

export const purposeWordsOf: Readonly<Record<PurposeCategory, Words>> = {
  family: { en: 'family support', fr: 'soutien à la famille' },
  food: { en: 'food', fr: 'nourriture' },
  medical: { en: 'medical', fr: 'santé' },
  school: { en: 'school', fr: 'école' },
  housing: { en: 'housing', fr: 'logement' },
  gift: { en: 'present', fr: 'cadeau' },
  salary: { en: 'salary', fr: 'salaire' },
  goods: { en: 'goods', fr: 'biens' },
  travel: { en: 'travel', fr: 'voyage' },
  other: { en: 'another purpose', fr: 'autre motif' },
  unknown: { en: 'purpose given, not understood', fr: 'motif donné, non compris' },
};

export const refusalWordsOf: Readonly<Record<RefusalClass, Words>> = {
  compliance: { en: 'for compliance', fr: 'pour conformité' },
  funds: { en: 'for want of funds', fr: 'faute de provision' },
  limit: { en: 'above a limit', fr: 'au-delà d’une limite' },
  technical: { en: 'for a technical fault', fr: 'pour un défaut technique' },
  other: { en: 'for another reason', fr: 'pour une autre raison' },
  unknown: { en: 'no reason given', fr: 'sans raison donnée' },
};
