/**
 * What a file says otherwise than its format asks, without a row being lost by it: a closed list of codes, each with a
 * sentence for people. A finding stands beside the file's books; it never holds a text of the file but for names of
 * elements and messages, and for the difference between a sum that the file tells and the one that it comes to.
 */
interface Sentence {
  readonly en: string;
  readonly fr: string;
}

export const findingCodes = [
  'message-not-read',
  'count-differs',
  'sum-differs',
  'balance-differs',
  'missing-element',
  'text-too-long',
  'id-from-message',
  'ultimate-party',
  'status-without-outcome',
  'status-of-unread',
  'status-contradicts',
  'returned-in-part',
  'institutions-own',
  'sign-differs',
  'no-counterparty',
  'unknown-code',
  'copy',
  'id-from-content',
  'account-missing',
  'field-not-read',
  'text-not-utf-8',
  'country-not-a-code',
  'several-parties',
  'told-on-both-accounts',
  'text-without-party',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export const findingSentences: Readonly<Record<FindingCode, Sentence>> = {
  'message-not-read': {
    en: 'The file holds a message of a kind that is not read.',
    fr: 'Le fichier contient un message d’un type qui n’est pas lu.',
  },
  'count-differs': {
    en: 'The header announces another number of transactions than the message holds.',
    fr: 'L’en-tête annonce un autre nombre d’opérations que le message n’en contient.',
  },
  'sum-differs': {
    en: 'The header announces another sum than the transactions have.',
    fr: 'L’en-tête annonce une autre somme que celle des opérations.',
  },
  'balance-differs': {
    en: 'The balance before the entries of a statement and the entries come to another balance than the one behind them.',
    fr: 'Le solde avant les écritures d’un relevé et les écritures donnent un autre solde que celui qui les suit.',
  },
  'missing-element': {
    en: 'An element that the schema asks for is missing.',
    fr: 'Un élément que le schéma exige manque.',
  },
  'text-too-long': {
    en: 'A text is longer than the schema allows; it is kept whole.',
    fr: 'Un texte dépasse ce que le schéma permet ; il est gardé entier.',
  },
  'id-from-message': {
    en: 'A payment has no id of its own; it goes by its message and what it is called there.',
    fr: 'Un paiement n’a pas d’identifiant propre ; il porte celui de son message et son nom dans celui-ci.',
  },
  'ultimate-party': {
    en: 'An ultimate debtor or creditor is named; only a person behind somebody who is none is taken for the side.',
    fr: 'Un débiteur ou créancier ultime est nommé ; seule une personne derrière qui n’en est pas une est prise pour la partie.',
  },
  'status-without-outcome': {
    en: 'A status says that payments are on their way, or sums up others; it tells no outcome.',
    fr: 'Un statut dit que des paiements sont en cours, ou en résume d’autres ; il n’annonce aucune issue.',
  },
  'status-of-unread': {
    en: 'A status or return is about a message of a kind that is not read.',
    fr: 'Un statut ou un retour concerne un message d’un type qui n’est pas lu.',
  },
  'status-contradicts': {
    en: 'A payment or block says another outcome of itself than the group that it stands in; what it says of itself counts.',
    fr: 'Un paiement ou un bloc annonce pour lui une autre issue que le groupe où il figure ; ce qu’il dit de lui-même vaut.',
  },
  'returned-in-part': {
    en: 'A return gives back another amount than was settled; the whole payment counts as returned.',
    fr: 'Un retour rend un autre montant que celui réglé ; le paiement entier compte comme retourné.',
  },
  'institutions-own': {
    en: 'A transfer is an institution’s own and no customer’s; it is not read.',
    fr: 'Un virement est celui d’un établissement et non d’un client ; il n’est pas lu.',
  },
  'sign-differs': {
    en: 'Two parts of one record say the opposite of whether it is a credit or a debit.',
    fr: 'Deux parties d’un enregistrement disent le contraire l’une de l’autre : crédit ou débit.',
  },
  'no-counterparty': {
    en: 'A payment does not say who stands on the other side; that side is unknown.',
    fr: 'Un paiement ne dit pas qui est de l’autre côté ; cette partie est inconnue.',
  },
  'unknown-code': {
    en: 'An element holds a code that is not known; the record is read as if it had none.',
    fr: 'Un élément contient un code inconnu ; l’enregistrement est lu comme s’il n’en avait pas.',
  },
  copy: {
    en: 'A statement calls itself a copy or a duplicate; entries without account or day count twice if the original is loaded too.',
    fr: 'Un relevé se dit copie ou duplicata ; les écritures sans compte ou sans date comptent deux fois si l’original est chargé aussi.',
  },
  'id-from-content': {
    en: 'A payment has no id; its id is made from what is told of it, so that it is the same wherever this is told again.',
    fr: 'Un paiement n’a pas d’identifiant ; le sien est tiré de ce qui en est dit, et reste donc le même s’il est redit.',
  },
  'account-missing': {
    en: 'It is not said whose account a statement is; that side of its payments is unknown.',
    fr: 'Le titulaire d’un relevé n’est pas indiqué ; cette partie de ses paiements est inconnue.',
  },
  'field-not-read': {
    en: 'A field stands where it has no meaning and is not read.',
    fr: 'Un champ figure là où il n’a pas de sens et n’est pas lu.',
  },
  'text-not-utf-8': {
    en: 'A line is not UTF-8 and is read as Windows-1252; letters beyond ASCII may be others.',
    fr: 'Une ligne n’est pas en UTF-8 et est lue en Windows-1252 ; les lettres hors ASCII peuvent être fausses.',
  },
  'country-not-a-code': {
    en: 'A country is not an ISO 3166-1 alpha-2 code and is not told.',
    fr: 'Un pays n’est pas un code ISO 3166-1 alpha-2 et n’est pas repris.',
  },
  'several-parties': {
    en: 'Several parties are named where one is asked for; the first is taken.',
    fr: 'Plusieurs parties sont nommées là où une seule est attendue ; la première est prise.',
  },
  'told-on-both-accounts': {
    en: 'A transfer within one institution has no reference of its payer’s, or its accounts or amounts are told in two forms; where the other account’s statement is loaded too, it may count twice.',
    fr: 'Un virement interne à un établissement n’a pas de référence du payeur, ou ses comptes ou montants sont donnés sous deux formes ; si le relevé de l’autre compte est chargé aussi, il peut compter deux fois.',
  },
  'text-without-party': {
    en: 'The text of an entry does not set apart who stands on the other side; nobody is guessed from it.',
    fr: 'Le texte d’une écriture ne distingue pas qui est de l’autre côté ; personne n’en est deviné.',
  },
};

/** One code about one element or message, with the first place where it was found. */
export interface Finding {
  readonly code: FindingCode;
  /** Name of an element, a path of such names or of a message, behind it a difference; empty when there is nothing to name. */
  readonly about: string;
  readonly count: number;
  readonly line: number;
  readonly offset: number;
}

/** A ledger may hold a code of another version; that stands for itself. */
export function findingSentence(code: string, language: keyof Sentence): string {
  const sentences: Readonly<Record<string, Sentence>> = findingSentences;
  return Object.hasOwn(sentences, code) ? (sentences[code]?.[language] ?? code) : code;
}
