/** What kinds, sides and families of definitions are called. */
import type { Definition, EvidenceFamily, Words } from '../typology/definition.js';
import type { DefinitionSheet } from './definition-sheet.js';

export const sideWords: Readonly<Record<DefinitionSheet['side'], Words>> = {
  payer: { en: 'payer', fr: 'payeur' },
  beneficiary: { en: 'beneficiary', fr: 'bénéficiaire' },
  pair: { en: 'payer and beneficiary together', fr: 'payeur et bénéficiaire ensemble' },
};

export const kindWords: Readonly<Record<Definition['kind'], Words>> = {
  indicator: { en: 'indicator', fr: 'indicateur' },
  fact: { en: 'fact told to payers about a beneficiary', fr: 'fait dit aux payeurs sur un bénéficiaire' },
  explanation: { en: 'explanation', fr: 'explication' },
};

export const familyWords: Readonly<Record<EvidenceFamily, Words>> = {
  amount: { en: 'amounts', fr: 'montants' },
  rhythm: { en: 'rhythm', fr: 'rythme' },
  breadth: { en: 'breadth', fr: 'étendue' },
  structure: { en: 'structure', fr: 'structure' },
  sequence: { en: 'sequence', fr: 'suite' },
  list: { en: 'lists', fr: 'listes' },
  victim: { en: 'protection', fr: 'protection' },
};

/** What a definition does with a score. */
export const effectWords: Readonly<Record<'weighs' | 'shown' | 'protects' | 'told' | 'setsAside', Words>> = {
  weighs: { en: 'weighs', fr: 'pèse' },
  shown: { en: 'shown, weighs nothing', fr: 'montré, ne pèse rien' },
  protects: { en: 'opens a protection route', fr: 'ouvre une voie de protection' },
  told: { en: 'read by others', fr: 'lu par d’autres' },
  setsAside: { en: 'sets payments aside', fr: 'met des paiements de côté' },
};
