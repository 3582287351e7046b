/**
 * Why a row was not accepted: a closed list of codes, each with a sentence for people. A row is accepted whole or
 * rejected whole: an optional cell that cannot be read rejects it too, because dropping the cell in silence would
 * turn a known value into an unknown one.
 */
interface Sentence {
  readonly en: string;
  readonly fr: string;
}

export const rejectReasons = {
  // The row as text.
  'not-utf-8': {
    en: 'The line is not valid UTF-8.',
    fr: 'La ligne n’est pas en UTF-8 valide.',
  },
  'nul-byte': { en: 'The line holds a NUL byte.', fr: 'La ligne contient un octet nul.' },
  'unbalanced-quote': {
    en: 'A quoted cell is not closed.',
    fr: 'Une cellule entre guillemets n’est pas fermée.',
  },
  'quote-inside-cell': {
    en: 'A quote stands inside a cell without being doubled and quoted.',
    fr: 'Un guillemet figure dans une cellule sans être doublé ni entre guillemets.',
  },
  'stray-carriage-return': {
    en: 'A carriage return stands inside an unquoted cell.',
    fr: 'Un retour chariot figure dans une cellule sans guillemets.',
  },
  'too-few-cells': {
    en: 'The row has fewer cells than the header.',
    fr: 'La ligne a moins de cellules que l’en-tête.',
  },
  'too-many-cells': {
    en: 'The row has more cells than the header.',
    fr: 'La ligne a plus de cellules que l’en-tête.',
  },
  'line-too-long': {
    en: 'The row is longer than 65,536 bytes or 64 lines.',
    fr: 'La ligne dépasse 65 536 octets ou 64 lignes.',
  },
  'not-json': {
    en: 'The line is no JSON object, or holds more than one.',
    fr: 'La ligne n’est pas un objet JSON, ou en contient plusieurs.',
  },
  'repeated-key': {
    en: 'The key stands twice in the object.',
    fr: 'La clé figure deux fois dans l’objet.',
  },
  'not-a-text': {
    en: 'The value is an object or a list where a text or a number is expected.',
    fr: 'La valeur est un objet ou une liste au lieu d’un texte ou d’un nombre.',
  },
  // A record of a message.
  'out-of-place': {
    en: 'The record stands where the message has no place for one.',
    fr: 'L’enregistrement se trouve là où le message n’en prévoit pas.',
  },
  'not-booked': {
    en: 'The bank has not booked it yet; it counts when a statement tells it as booked.',
    fr: 'La banque ne l’a pas encore comptabilisé ; il comptera quand un relevé le dira comptabilisé.',
  },
  'batch-without-details': {
    en: 'One sum stands for several payments; load the notification or the order that tells them one by one.',
    fr: 'Une somme tient lieu de plusieurs paiements ; chargez l’avis ou l’ordre qui les donne un par un.',
  },
  'not-a-payment': {
    en: 'The entry says neither who is on the other side nor which payment it is; load the notification or the order that does.',
    fr: 'L’écriture ne dit ni qui est de l’autre côté ni de quel paiement il s’agit ; chargez l’avis ou l’ordre qui le dit.',
  },
  'no-direction': {
    en: 'Nothing says whether it is a credit or a debit.',
    fr: 'Rien ne dit si c’est un crédit ou un débit.',
  },
  'not-an-entry': {
    en: 'The line of the statement (:61:) cannot be read.',
    fr: 'La ligne du relevé (:61:) ne peut être lue.',
  },
  'no-payment-yet': {
    en: 'It asks for a payment or for consent to one; nothing was paid.',
    fr: 'Elle demande un paiement ou l’accord pour en faire un ; rien n’a été payé.',
  },
  'left-out': {
    en: 'The mapping leaves such rows out.',
    fr: 'La correspondance laisse de côté de telles lignes.',
  },
  // A cell.
  missing: { en: 'A required cell is empty.', fr: 'Une cellule obligatoire est vide.' },
  'too-long': {
    en: 'An identifier is longer than 256 characters.',
    fr: 'Un identifiant dépasse 256 caractères.',
  },
  'control-character': {
    en: 'An identifier holds a control character.',
    fr: 'Un identifiant contient un caractère de contrôle.',
  },
  'reserved-id': {
    en: 'The identifier has the form of one that Vigie derives itself.',
    fr: 'L’identifiant a la forme de ceux que Vigie dérive elle-même.',
  },
  'not-one-of': {
    en: 'The value is not one of those the column allows.',
    fr: 'La valeur n’est pas de celles que la colonne admet.',
  },
  'amount-not-a-number': {
    en: 'The amount is not digits with an optional point and decimals.',
    fr: 'Le montant n’est pas fait de chiffres, avec au plus un point et des décimales.',
  },
  'amount-inexact': {
    en: 'The amount is a binary fraction too large to tell its decimals; write amounts as decimals or as text.',
    fr: 'Le montant est une fraction binaire trop grande pour en dire les décimales ; écrivez-le en décimal ou en texte.',
  },
  'amount-too-many-decimals': {
    en: 'The amount has more decimals than its currency.',
    fr: 'Le montant a plus de décimales que sa monnaie.',
  },
  'amount-too-large': {
    en: 'The amount exceeds 2^53 - 1 minor units.',
    fr: 'Le montant dépasse 2^53 - 1 unités mineures.',
  },
  'amount-not-positive': {
    en: 'The amount is zero or negative.',
    fr: 'Le montant est nul ou négatif.',
  },
  'unknown-currency': {
    en: 'The currency is not an ISO 4217 code.',
    fr: 'La monnaie n’est pas un code ISO 4217.',
  },
  'unknown-country': {
    en: 'The country is not an ISO 3166-1 alpha-2 code.',
    fr: 'Le pays n’est pas un code ISO 3166-1 alpha-2.',
  },
  'unknown-time-zone': {
    en: 'The time zone is not an IANA name.',
    fr: 'Le fuseau horaire n’est pas un nom de l’IANA.',
  },
  'not-a-time': {
    en: 'The value is no ISO 8601 time or date that exists.',
    fr: 'La valeur n’est ni une heure ni une date ISO 8601 qui existe.',
  },
  'not-a-date': {
    en: 'The value is no ISO 8601 date that exists.',
    fr: 'La valeur n’est pas une date ISO 8601 qui existe.',
  },
  'out-of-range': {
    en: 'The date or time lies outside the years that are accepted.',
    fr: 'La date ou l’heure sort des années admises.',
  },
  'not-a-merchant-category': {
    en: 'The merchant category is not four digits.',
    fr: 'La catégorie du marchand n’est pas faite de quatre chiffres.',
  },
  'not-a-truth-value': {
    en: 'The value is none of true, false, yes, no, 1, 0.',
    fr: 'La valeur n’est ni true, ni false, ni yes, ni no, ni 1, ni 0.',
  },
  // The row against the ledger.
  'unknown-payment': {
    en: 'It says what became of a payment that is not known; load the payment first, then this again.',
    fr: 'Elle dit ce qu’il est advenu d’un paiement inconnu ; chargez d’abord le paiement, puis celle-ci à nouveau.',
  },
  'several-payments': {
    en: 'It says what became of a payment, by a name that orders of several customers go by.',
    fr: 'Elle dit ce qu’il est advenu d’un paiement, sous un nom que portent des ordres de plusieurs clients.',
  },
  ambiguous: {
    en: 'It says what became of a payment, and several known ones may be meant; the named fields would tell which.',
    fr: 'Elle dit ce qu’il est advenu d’un paiement, et plusieurs paiements connus peuvent l’être ; les champs nommés les distingueraient.',
  },
  conflict: {
    en: 'A payment with this id is known with other immutable fields.',
    fr: 'Un paiement de cet identifiant est connu avec d’autres champs immuables.',
  },
} as const;

/** Further reasons for which a line of a small file (rates, lists, due diligence) is not used. */
const furtherReasons = {
  'not-a-rate': {
    en: 'The rate is not a number above 0 with at most six decimals.',
    fr: 'Le taux n’est pas un nombre supérieur à 0 avec au plus six décimales.',
  },
  'rates-differ': {
    en: 'Another line gives another rate for this currency and day.',
    fr: 'Une autre ligne donne un autre taux pour cette monnaie et ce jour.',
  },
  'no-identifier': {
    en: 'None of party_id, account and phone is given.',
    fr: 'Ni party_id, ni account, ni phone n’est donné.',
  },
  'ends-before-it-begins': {
    en: 'The end lies before the beginning.',
    fr: 'La fin précède le début.',
  },
  unmatched: {
    en: 'It names nobody in the ledger; it is kept, and may match payments that are loaded later.',
    fr: 'Elle ne désigne personne dans le registre ; elle est gardée et pourra répondre à des paiements chargés plus tard.',
  },
} as const;

export type RejectReason = keyof typeof rejectReasons;
export type UnusedReason = RejectReason | keyof typeof furtherReasons;

export const unusedReasons: Readonly<Record<UnusedReason, Sentence>> = {
  ...rejectReasons,
  ...furtherReasons,
};

/** A ledger may hold a code of another version; that stands for itself. */
export function reasonSentence(reason: string, language: keyof Sentence): string {
  const sentences: Readonly<Record<string, Sentence>> = unusedReasons;
  return Object.hasOwn(sentences, reason) ? (sentences[reason]?.[language] ?? reason) : reason;
}
