/** The fixed sentences of an explanation, in each language. Definitions bring their own words. */
import type { Role, Status } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';
import type { Decay } from './decay.js';
import type { Caution, UnknownKind } from './lead-explanation.js';

export type Language = keyof Words;

export type Heading =
  | 'pattern'
  | 'victim'
  | 'priors'
  | 'payments'
  | 'setAside'
  | 'others'
  | 'unknown'
  | 'questions';

export const headings: Readonly<Record<Heading, Words>> = {
  pattern: { en: 'Why (decibans)', fr: 'Pourquoi (décibans)' },
  victim: { en: 'Signs of a victim (decibans)', fr: "Signes d'une victime (décibans)" },
  priors: { en: 'With another prior', fr: 'Avec un autre a priori' },
  payments: { en: 'Payments', fr: 'Paiements' },
  setAside: { en: 'Set aside, not counted', fr: 'Écartés, non comptés' },
  others: {
    en: 'Other explanations consistent with these payments',
    fr: 'Autres explications compatibles avec ces paiements',
  },
  unknown: { en: 'What is unknown', fr: "Ce que l'on ignore" },
  questions: { en: 'Questions to ask', fr: 'Questions à poser' },
};

export type Phrase =
  | 'colon'
  | 'notVerdict'
  | 'fragile'
  | 'robust'
  | 'prior'
  | 'score'
  | 'knownFalse'
  | 'stratum'
  | 'earlier'
  | 'cap'
  | 'givenBack'
  | 'payments'
  | 'none'
  | 'noPayment'
  | 'to'
  | 'from'
  | 'unattributed'
  | 'outOf'
  | 'minutes';

export const phrases: Readonly<Record<Phrase, Words>> = {
  colon: { en: ':', fr: ' :' },
  notVerdict: {
    en: 'A lead is not a verdict: it says what to look at and why. People decide.',
    fr: "Une piste n'est pas un verdict : elle dit quoi regarder et pourquoi. Des personnes décident.",
  },
  fragile: {
    en: 'fragile: leaving out one payment or one indicator would change the band',
    fr: 'fragile : sans un seul des paiements ou des indicateurs, le niveau changerait',
  },
  robust: {
    en: 'not fragile: no single payment or indicator decides the band',
    fr: 'non fragile : aucun paiement ni indicateur ne décide seul du niveau',
  },
  prior: { en: 'prior', fr: 'a priori' },
  score: { en: 'score', fr: 'score' },
  knownFalse: { en: 'known not to hold', fr: 'établi comme non vérifié' },
  stratum: { en: 'stratum', fr: 'strate' },
  earlier: {
    en: 'a year or more before the latest payments',
    fr: 'un an au moins avant les derniers paiements',
  },
  cap: { en: 'cut by the cap, same payments:', fr: 'réduit par le plafond, mêmes paiements :' },
  givenBack: {
    en: 'given back: evidence against lowers neither the prior nor what a list gives',
    fr: "rendu : ce qui parle contre n'abaisse ni l'a priori ni ce qu'une liste apporte",
  },
  payments: { en: 'payments', fr: 'paiements' },
  none: { en: 'none', fr: 'aucun' },
  noPayment: { en: 'no payment stands behind it', fr: 'aucun paiement ne le porte' },
  to: { en: 'to', fr: 'à' },
  from: { en: 'from', fr: 'de' },
  unattributed: { en: 'unknown party', fr: 'partie inconnue' },
  outOf: { en: 'of', fr: 'sur' },
  minutes: { en: 'minutes of reading', fr: 'minutes de lecture' },
};

export const roleWords: Readonly<Record<Role, Words>> = {
  payer: { en: 'payer', fr: 'payeur' },
  beneficiary: { en: 'beneficiary', fr: 'bénéficiaire' },
};

export const statusWords: Readonly<Record<Status, Words>> = {
  executed: { en: 'executed', fr: 'exécuté' },
  attempted: { en: 'attempted', fr: 'tenté' },
  refused: { en: 'refused', fr: 'refusé' },
  returned: { en: 'returned', fr: 'retourné' },
};

export const decayWords: Readonly<Record<Exclude<Decay, 'whole'>, Words>> = {
  half: { en: 'half, last payment over a year ago', fr: "moitié, dernier paiement il y a plus d'un an" },
  gone: {
    en: 'nothing left, last payment over two years ago',
    fr: 'épuisé, dernier paiement il y a plus de deux ans',
  },
};

export const unknownWords: Readonly<Record<UnknownKind, Words>> = {
  hours: { en: 'hour of day', fr: 'heure du jour' },
  relationship: { en: 'relationship not stated', fr: 'lien non déclaré' },
  'payer-birth-date': { en: "payer's birth date", fr: 'date de naissance du payeur' },
  'beneficiary-birth-date': { en: "beneficiary's birth date", fr: 'date de naissance du bénéficiaire' },
  'first-seen': {
    en: 'whether the beneficiary was paid before these data begin',
    fr: 'si le bénéficiaire avait été payé avant le début des données',
  },
  'reference-amount': { en: 'amount in the reference currency', fr: 'montant dans la monnaie de référence' },
  'beneficiary-country': { en: "beneficiary's country", fr: 'pays du bénéficiaire' },
  counterparty: { en: 'the other party', fr: "l'autre partie" },
  'links-between-payers': {
    en: 'whether the other payers know each other',
    fr: 'si les autres payeurs se connaissent',
  },
};

export const cautionWords: Readonly<Record<Caution, Words>> = {
  'window-capped': {
    en: 'only the latest 1,024 payments of a window were read',
    fr: "seuls les 1 024 derniers paiements d'une fenêtre ont été lus",
  },
  hub: {
    en: 'more than 256 payers: whether they are linked was not worked out',
    fr: "plus de 256 payeurs : leurs liens n'ont pas été établis",
  },
};
