/** The fixed sentences of an explanation, in each language. Definitions bring their own words. */
import type { Role, Status } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';
import type { Decay } from './decay.js';
import type { Caution, UnknownKind, UnscoredKind } from './lead-explanation.js';

export type Heading =
  | 'route'
  | 'pattern'
  | 'victim'
  | 'weightless'
  | 'priors'
  | 'payments'
  | 'setAside'
  | 'listed'
  | 'network'
  | 'others'
  | 'unknown'
  | 'questions';

export const headings: Readonly<Record<Heading, Words>> = {
  route: { en: 'Why this queue', fr: 'Pourquoi cette file' },
  pattern: { en: 'Why (decibans)', fr: 'Pourquoi (décibans)' },
  victim: { en: 'Signs of a victim (decibans)', fr: "Signes d'une victime (décibans)" },
  weightless: {
    en: 'Measured and shown, weighs nothing: ordinary lives have these too',
    fr: 'Mesuré et montré, sans aucun poids : des vies ordinaires les ont aussi',
  },
  priors: { en: 'With another prior', fr: 'Avec un autre a priori' },
  payments: { en: 'Payments', fr: 'Paiements' },
  listed: { en: 'Entries of the list', fr: 'Inscriptions sur la liste' },
  network: {
    en: 'What people share and what others decided',
    fr: 'Ce qui est partagé et ce qui a été décidé',
  },
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
  | 'abovePrior'
  | 'knownFalse'
  | 'stratum'
  | 'earlier'
  | 'cap'
  | 'givenBack'
  | 'payment'
  | 'payments'
  | 'beside'
  | 'noPayment'
  | 'ofOthers'
  | 'topWithheld'
  | 'firstAlert'
  | 'noAlert'
  | 'firstSign'
  | 'lastSign'
  | 'asOf'
  | 'names'
  | 'customerSince'
  | 'to'
  | 'from'
  | 'unattributed'
  | 'outOf'
  | 'minute'
  | 'minutes';

export const phrases: Readonly<Record<Phrase, Words>> = {
  colon: { en: ':', fr: ' :' },
  notVerdict: {
    en: 'A lead is not a verdict: it says what to look at and why. People decide.',
    fr: "Une piste n'est pas un verdict : elle dit quoi regarder et pourquoi. Ce sont des personnes qui décident.",
  },
  fragile: {
    en: 'fragile: leaving out one payment, one indicator or what others do at one beneficiary would change the band',
    fr: "fragile : sans un seul des paiements ou des indicateurs, ou sans ce que d'autres font chez un seul bénéficiaire, le niveau changerait",
  },
  robust: {
    en: 'not fragile: no single payment or indicator decides the band, nor what others do at a single beneficiary',
    fr: "non fragile : aucun paiement ni indicateur ne décide seul du niveau, ni ce que d'autres font chez un seul bénéficiaire",
  },
  prior: { en: 'prior', fr: 'a priori' },
  abovePrior: { en: 'above the prior', fr: 'au-dessus de l’a priori' },
  knownFalse: { en: 'known not to hold', fr: 'établi comme non vérifié' },
  stratum: { en: 'stratum', fr: 'strate' },
  earlier: {
    en: 'a year or more before the latest payments',
    fr: 'un an au moins avant les derniers paiements',
  },
  cap: { en: 'cut by the cap, same payments:', fr: 'réduit par le plafond, mêmes paiements :' },
  givenBack: {
    en: 'given back: what speaks against takes away at most what speaks for, so that no score falls below its start (and what a list gives)',
    fr: "rendu : ce qui plaide contre enlève au plus ce qui plaide pour, et aucun score ne descend sous son point de départ (augmenté de ce qu'une liste apporte)",
  },
  payment: { en: 'payment', fr: 'paiement' },
  payments: { en: 'payments', fr: 'paiements' },
  beside: {
    en: 'shown by these beside them, out of scope or set aside and not counted:',
    fr: 'montré aussi par ces paiements, hors du périmètre ou écartés, non comptés :',
  },
  ofOthers: {
    en: 'shown by payments of others; own ones with the same people:',
    fr: 'montré par des paiements d’autres ; les siens avec les mêmes personnes :',
  },
  noPayment: { en: 'no payment stands behind it', fr: 'ne repose sur aucun paiement' },
  topWithheld: {
    en: 'the score lies above the end of this band and would reach the top band, which is withheld: that needs two kinds of evidence with no payment in common, or a list and another kind; without a list this band is in practice the highest',
    fr: "le score dépasse la fin de ce niveau et atteindrait le plus haut, qui n'est pas attribué : il faut pour cela deux sortes d'indices sans paiement commun, ou une liste et une autre sorte ; sans liste, ce niveau est en pratique le plus haut",
  },
  firstAlert: { en: 'first alert', fr: 'première alerte' },
  noAlert: { en: 'no alert', fr: 'pas en alerte' },
  firstSign: { en: 'first sign', fr: 'premier signe' },
  lastSign: { en: 'last sign', fr: 'dernier signe' },
  asOf: { en: 'as of', fr: 'au' },
  names: { en: 'names in the payments', fr: 'noms dans les paiements' },
  customerSince: { en: 'customer since', fr: 'client depuis' },
  to: { en: 'to', fr: 'à' },
  from: { en: 'from', fr: 'de' },
  unattributed: { en: 'unknown party', fr: 'partie inconnue' },
  outOf: { en: 'of', fr: 'sur' },
  minute: { en: 'minute of reading', fr: 'minute de lecture' },
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
  relationship: { en: 'relationship not stated', fr: 'lien déclaré entre les deux parties' },
  'payer-birth-date': { en: "payer's birth date", fr: 'date de naissance du payeur' },
  'beneficiary-birth-date': { en: "beneficiary's birth date", fr: 'date de naissance du bénéficiaire' },
  'age-under-a-name': {
    en: 'age of each person named, where a beneficiary bears several names',
    fr: 'âge de chaque personne nommée, là où un bénéficiaire porte plusieurs noms',
  },
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
    en: 'more than 256 payers: only the 256 who paid last were read, so that counts of payers are at least so many',
    fr: 'plus de 256 payeurs : seuls les 256 derniers à avoir payé ont été lus, si bien que les nombres de payeurs sont des minimums',
  },
  'told-of-hub': {
    en: 'somebody paid here has more than 256 payers within a year; where nothing explains what more than 256 of them pay, only those who paid last are read, so that the others are at least as many as told',
    fr: 'une personne payée ici a plus de 256 payeurs en un an ; si rien n’explique ce que paient plus de 256 d’entre eux, seuls les derniers à avoir payé sont lus, si bien que les autres payeurs sont au moins aussi nombreux qu’il est dit',
  },
  'left-out-in-part': {
    en: 'more than 1,024 payments could decide: only the latest 1,024 were left out one by one, and nobody tried whether an earlier one does',
    fr: 'plus de 1 024 paiements pourraient être décisifs : seuls les 1 024 derniers ont été retirés un à un, et nul n’a essayé si un paiement antérieur l’est',
  },
  'total-too-large': {
    en: 'the amounts add up to more than can be held exactly: no total is given, and what adds them is unknown',
    fr: "la somme des montants dépasse ce qui se calcule exactement : aucun total n'est donné, et ce qui les additionne est inconnu",
  },
  'other-definitions': {
    en: 'this program has other weights or definitions than that run: the score may differ from it',
    fr: "ce programme n'a pas les mêmes poids ou définitions que cet examen : le score peut en différer",
  },
  'other-rows': {
    en: 'rates or corridors have been renewed since that run: amounts and scope may differ from it',
    fr: 'des taux ou des corridors ont été renouvelés depuis cet examen : montants et périmètre peuvent en différer',
  },
};

/** Why a party bears no score, after its id. */
export const unscoredWords: Readonly<Record<UnscoredKind, Words>> = {
  minor: {
    en: 'under 18 at a payment: not ranked, no score, no pattern; in the restricted queue',
    fr: "moins de 18 ans lors d'un paiement : non classé, ni score ni profil ; en file restreinte",
  },
  'minor-out-of-scope': {
    en: 'under 18 at a payment: not ranked, no score, no pattern; no payment in scope, so in no queue',
    fr: "moins de 18 ans lors d'un paiement : non classé, ni score ni profil ; aucun paiement dans le périmètre, donc dans aucune file",
  },
  explained: {
    en: 'every payment in scope is explained and set aside: not scored',
    fr: 'chaque paiement dans le périmètre est expliqué et écarté : sans score',
  },
  'out-of-scope': {
    en: 'no payment in scope: not scored',
    fr: 'aucun paiement dans le périmètre : sans score',
  },
  'no-payment': {
    en: 'no payment up to this instant: not scored',
    fr: "aucun paiement jusqu'à cet instant : sans score",
  },
};
