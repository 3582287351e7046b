/** The fixed sentences of a narrative, in each language: what was seen and how it is unusual, never what somebody is. */
import type { Channel, Role, Status } from '../../intake/payment.js';
import type { Route } from '../../scoring/routes.js';
import type { Language } from '../../scoring/say.js';

export type Heading =
  | 'who'
  | 'what'
  | 'when'
  | 'where'
  | 'how'
  | 'why'
  | 'also'
  | 'others'
  | 'unknown'
  | 'checked'
  | 'cited';

export interface NarrativeWords {
  readonly headings: Readonly<Record<Heading, string>>;
  /** What has to be said before anything else, by route; nothing on `review`. */
  readonly opening: Readonly<Record<Route, string | undefined>>;
  readonly notVerdict: string;
  /** Of what kind of pattern the text speaks. */
  readonly about: Readonly<Record<'payer' | 'beneficiary' | 'victim', string>>;
  readonly party: Readonly<Record<Role, (id: string) => string>>;
  readonly named: (names: string) => string;
  readonly masked: string;
  readonly counterparties: Readonly<Record<Role, (list: string) => string>>;
  readonly unattributed: string;
  readonly times: (payments: number) => string;
  readonly more: (number: number) => string;
  readonly counted: Readonly<Record<Role, (payments: string, parties: number, total: string) => string>>;
  readonly noTotal: string;
  readonly setAside: (payments: string, reasons: string) => string;
  readonly statuses: (list: string) => string;
  readonly status: Readonly<Record<Exclude<Status, 'executed'>, (payments: number) => string>>;
  readonly span: (first: string, last: string) => string;
  readonly alert: (at: string) => string;
  readonly noAlert: string;
  readonly hours: (known: number, of: number, parts: string) => string;
  readonly noHours: string;
  readonly dayParts: readonly [string, string, string, string];
  readonly countries: (list: string) => string;
  readonly unknownCountry: string;
  readonly cities: (list: string) => string;
  readonly countryNote: string;
  /** How many go beyond the list, of how many. */
  readonly beyondList: (n: number, of: number) => string;
  readonly channels: (list: string) => string;
  readonly channel: Readonly<Record<Channel | 'unknown', string>>;
  readonly amounts: (currency: string, payments: number, least: string, most: string, sum: string) => string;
  readonly noReason: string;
  readonly atLeast: string;
  /** Of payments on which a reason rests. */
  readonly unsent: (payments: number) => string;
  readonly payment: readonly [one: string, many: string];
  readonly numbers: string;
  readonly fragile: string;
  readonly othersIntro: string;
  readonly unknownFact: (fact: string, missing: number, of: number) => string;
  readonly nothingUnknown: string;
  readonly looked: (list: string) => string;
  readonly notFound: (list: string) => string;
  readonly notTold: (list: string) => string;
  readonly noList: (list: string) => string;
  readonly explanations: (list: string) => string;
  readonly nobodyAsked: string;
  readonly and: string;
}

const en: NarrativeWords = {
  headings: {
    who: 'Who',
    what: 'What',
    when: 'When',
    where: 'Where',
    how: 'How',
    why: 'Why it is unusual',
    also: 'What else was seen',
    others: 'What else it may be',
    unknown: 'What is not known',
    checked: 'What was checked',
    cited: 'Payments cited',
  },
  opening: {
    review: undefined,
    'possible-extortion-victim':
      'This person may be a victim of extortion and may be under threat. This text is written to protect them, and says nothing against them.',
    'possible-fraud-victim':
      'This person may be losing money to a fraud. This text is written to protect them, and says nothing against them.',
    'possible-victim-beneficiary':
      'Whether this person collects money or is made to is unknown. They may themselves be a victim; nothing here may be passed on without saying so.',
    undetermined:
      'A pattern of payments and signs of a victim are both strong. A trained reader decides first which of them this text is about.',
  },
  notVerdict: 'A lead is not a verdict: it says what to look at and why. People decide.',
  about: {
    payer:
      'This text is about payments whose pattern also occurs where people pay for the live-streamed sexual exploitation of children; payment data alone do not show what was paid for.',
    beneficiary:
      'This text is about payments whose pattern also occurs where money is collected from the live-streamed sexual exploitation of children; payment data alone do not show what was paid for.',
    victim:
      'This text is about payments that look like those of people who are threatened or deceived; payment data alone do not show what was paid for.',
  },
  party: { payer: (id) => `The payer ${id}`, beneficiary: (id) => `The beneficiary ${id}` },
  named: (names) => `named in the payments: ${names}.`,
  masked: 'whose name is not shown.',
  counterparties: {
    payer: (list) => `The payments counted went to ${list}.`,
    beneficiary: (list) => `The payments counted came from ${list}.`,
  },
  unattributed: 'somebody whom the data do not name',
  times: (payments) => (payments === 1 ? 'once' : `${payments} times`),
  more: (number) => `${number} more`,
  counted: {
    payer: (payments, parties, total) =>
      `${payments}, to ${parties} ${parties === 1 ? 'beneficiary' : 'beneficiaries'}, are in scope, were executed and are set aside by no ordinary explanation: ${total}. These are the payments counted; who, when, where and how are told of them alone.`,
    beneficiary: (payments, parties, total) =>
      `${payments}, from ${parties} ${parties === 1 ? 'payer' : 'payers'}, are in scope, were executed and are set aside by no ordinary explanation: ${total}. These are the payments counted; who, when, where and how are told of them alone.`,
  },
  noTotal: 'their sum in the reference currency is unknown',
  setAside: (payments, reasons) => `Set aside and not counted: ${payments}, because ${reasons}.`,
  statuses: (list) => `Of the payments shown, ${list}.`,
  status: {
    attempted: (n) => `${n} ${n === 1 ? 'was' : 'were'} attempted only`,
    refused: (n) => `${n} ${n === 1 ? 'was' : 'were'} refused`,
    returned: (n) => `${n} ${n === 1 ? 'was' : 'were'} returned`,
  },
  span: (first, last) =>
    first === last ? `They were made on ${first}.` : `They were made between ${first} and ${last}.`,
  alert: (at) => `As the data came in, the score first asked for attention on ${at}.`,
  noAlert: 'The score has not reached the alert band.',
  hours: (known, of, parts) => `The hour on the payer's clock is known for ${known} of ${of}: ${parts}.`,
  noHours: "The hour on the payer's clock is known for none of them.",
  dayParts: ['from 0 to 6 h', 'from 6 to 12 h', 'from 12 to 18 h', 'from 18 to 24 h'],
  countries: (list) => `From country to country: ${list}.`,
  unknownCountry: 'unknown',
  cities: (list) => `Paid out in: ${list}.`,
  countryNote:
    'Which country it is adds nothing to the score: countries of the list select payments for reading. Counted are only to how many of them payments go, and whether the payer spent money where they sent it.',
  beyondList: (n, of) =>
    `${n} of ${of} ${n === 1 ? 'goes to a country that is' : 'go to countries that are'} not on the list; such payments are read because one of the two parties stands on a list of people of the institution, is paid under several names, is paid by somebody of whom an outcome is known, or came back after an exit.`,
  channels: (list) => `Sent by ${list}.`,
  channel: {
    bank_transfer: 'bank transfer',
    money_transfer: 'money transfer',
    card: 'card',
    wallet: 'wallet',
    crypto: 'crypto-asset',
    cash: 'cash',
    prepaid: 'prepaid card',
    other: 'another channel',
    unknown: 'a channel that the data do not tell',
  },
  amounts: (currency, payments, least, most, sum) =>
    payments === 1
      ? `In ${currency}: one payment of ${sum}.`
      : `In ${currency}: ${payments} payments, each between ${least} and ${most}, ${sum} in all.`,
  noReason: 'No reason holds at this instant.',
  atLeast: 'seen in',
  unsent: (n) => `${n} of which ${n === 1 ? 'does' : 'do'} not stand executed`,
  payment: ['payment', 'payments'],
  numbers: 'numbers',
  fragile: 'Leaving out one payment or one reason would change the band of this lead.',
  othersIntro: 'The same payments would also be left by:',
  unknownFact: (fact, missing, of) => `${fact}: unknown for ${missing} of ${of}.`,
  nothingUnknown: 'Of the facts that are asked of each payment, none is unknown.',
  looked: (list) => `Found without weight here: ${list}.`,
  notFound: (list) => `Looked for and not found: ${list}.`,
  notTold: (list) => `Could not be told from these data: ${list}.`,
  noList: (list) => `Not checked, because no list is in force: ${list}.`,
  explanations: (list) => `Ordinary explanations tried on every counterparty: ${list}.`,
  nobodyAsked:
    'Nobody was asked. Of a stated purpose only its category was read (a code, or a word of a fixed list); no other text of a payment and no picture.',
  and: 'and',
};

const fr: NarrativeWords = {
  headings: {
    who: 'Qui',
    what: 'Quoi',
    when: 'Quand',
    where: 'Où',
    how: 'Comment',
    why: "Ce qui sort de l'ordinaire",
    also: "Ce qui a été vu d'autre",
    others: "Ce que cela peut être d'autre",
    unknown: "Ce que l'on ignore",
    checked: 'Ce qui a été vérifié',
    cited: 'Paiements cités',
  },
  opening: {
    review: undefined,
    'possible-extortion-victim':
      "Cette personne est peut-être victime d'extorsion et peut-être menacée. Ce texte est écrit pour la protéger et ne dit rien contre elle.",
    'possible-fraud-victim':
      'Cette personne perd peut-être son argent dans une fraude. Ce texte est écrit pour la protéger et ne dit rien contre elle.',
    'possible-victim-beneficiary':
      "On ignore si cette personne encaisse de l'argent ou y est contrainte. Elle est peut-être elle-même victime ; rien ici ne doit être transmis sans le dire.",
    undetermined:
      "Un profil de paiements et des signes d'une victime sont forts l'un et l'autre. Une personne formée décide d'abord duquel ce texte parle.",
  },
  notVerdict: "Une piste n'est pas un verdict : elle dit quoi regarder et pourquoi. Des personnes décident.",
  about: {
    payer:
      "Ce texte porte sur des paiements dont le profil se rencontre aussi là où l'on paie l'exploitation sexuelle d'enfants diffusée en direct ; les données de paiement seules ne montrent pas ce qui a été payé.",
    beneficiary:
      "Ce texte porte sur des paiements dont le profil se rencontre aussi là où l'on encaisse l'argent de l'exploitation sexuelle d'enfants diffusée en direct ; les données de paiement seules ne montrent pas ce qui a été payé.",
    victim:
      'Ce texte porte sur des paiements qui ressemblent à ceux de personnes menacées ou trompées ; les données de paiement seules ne montrent pas ce qui a été payé.',
  },
  party: { payer: (id) => `Le payeur ${id}`, beneficiary: (id) => `Le bénéficiaire ${id}` },
  named: (names) => `dont les paiements portent le nom : ${names}.`,
  masked: "dont le nom n'est pas montré.",
  counterparties: {
    payer: (list) => `Les paiements comptés sont allés à ${list}.`,
    beneficiary: (list) => `Les paiements comptés sont venus de ${list}.`,
  },
  unattributed: "quelqu'un que les données ne nomment pas",
  times: (payments) => `${payments} fois`,
  more: (number) => `${number} de plus`,
  counted: {
    payer: (payments, parties, total) =>
      `Dans le périmètre, exécutés, et qu'aucune explication ordinaire n'écarte : ${payments}, à ${parties} ${parties < 2 ? 'bénéficiaire' : 'bénéficiaires'}, ${total}. Ce sont les paiements comptés ; qui, quand, où et comment ne sont dits que d'eux.`,
    beneficiary: (payments, parties, total) =>
      `Dans le périmètre, exécutés, et qu'aucune explication ordinaire n'écarte : ${payments}, de ${parties} ${parties < 2 ? 'payeur' : 'payeurs'}, ${total}. Ce sont les paiements comptés ; qui, quand, où et comment ne sont dits que d'eux.`,
  },
  noTotal: 'dont la somme dans la monnaie de référence est inconnue',
  setAside: (payments, reasons) => `Écartés et non comptés : ${payments}, parce que ${reasons}.`,
  statuses: (list) => `Des paiements montrés, ${list}.`,
  status: {
    attempted: (n) => `${n} seulement ${n < 2 ? 'tenté' : 'tentés'}`,
    refused: (n) => `${n} ${n < 2 ? 'refusé' : 'refusés'}`,
    returned: (n) => `${n} ${n < 2 ? 'retourné' : 'retournés'}`,
  },
  span: (first, last) => (first === last ? `Faits le ${first}.` : `Faits entre le ${first} et le ${last}.`),
  alert: (at) => `À mesure que les données arrivaient, le score a demandé l'attention dès le ${at}.`,
  noAlert: "Le score n'a pas atteint le niveau d'alerte.",
  hours: (known, of, parts) => `L'heure chez le payeur est connue pour ${known} sur ${of} : ${parts}.`,
  noHours: "L'heure chez le payeur n'est connue pour aucun d'eux.",
  dayParts: ['de 0 à 6 h', 'de 6 à 12 h', 'de 12 à 18 h', 'de 18 à 24 h'],
  countries: (list) => `De pays à pays : ${list}.`,
  unknownCountry: 'inconnu',
  cities: (list) => `Versés à : ${list}.`,
  countryNote:
    "Quel pays c'est n'ajoute rien au score : les pays de la liste désignent des paiements à la lecture. Comptent seulement vers combien d'entre eux vont des paiements, et si le payeur a dépensé de l'argent là où il en a envoyé.",
  beyondList: (n, of) =>
    `${n} sur ${of} ${n < 2 ? 'va vers un pays qui n’est pas' : 'vont vers des pays qui ne sont pas'} sur la liste ; de tels paiements sont lus parce que l’une des deux parties figure sur une liste de personnes de l’établissement, est payée sous plusieurs noms, est payée par quelqu’un dont une suite est connue, ou est revenue après une sortie.`,
  channels: (list) => `Envoyés par ${list}.`,
  channel: {
    bank_transfer: 'virement bancaire',
    money_transfer: "transfert d'argent",
    card: 'carte',
    wallet: 'porte-monnaie électronique',
    crypto: 'crypto-actif',
    cash: 'espèces',
    prepaid: 'carte prépayée',
    other: 'un autre canal',
    unknown: 'un canal que les données ne disent pas',
  },
  amounts: (currency, payments, least, most, sum) =>
    payments === 1
      ? `En ${currency} : un paiement de ${sum}.`
      : `En ${currency} : ${payments} paiements, chacun entre ${least} et ${most}, ${sum} en tout.`,
  noReason: 'Aucune raison ne tient à cet instant.',
  atLeast: 'vu dans',
  unsent: (n) => `dont ${n} non ${n < 2 ? 'exécuté' : 'exécutés'}`,
  payment: ['paiement', 'paiements'],
  numbers: 'numéros',
  fragile: 'Sans un seul des paiements ou des raisons, le niveau de cette piste changerait.',
  othersIntro: 'Laisseraient aussi les mêmes paiements :',
  unknownFact: (fact, missing, of) => `${fact} : inconnu pour ${missing} sur ${of}.`,
  nothingUnknown: "Des faits demandés à chaque paiement, aucun n'est inconnu.",
  looked: (list) => `Trouvé sans poids ici : ${list}.`,
  notFound: (list) => `Cherché et non trouvé : ${list}.`,
  notTold: (list) => `Que ces données ne permettent pas de dire : ${list}.`,
  noList: (list) => `Non vérifié, parce qu'aucune liste n'est en vigueur : ${list}.`,
  explanations: (list) => `Explications ordinaires essayées sur chaque contrepartie : ${list}.`,
  nobodyAsked:
    "Personne n'a été interrogé. D'un motif déclaré, seule la catégorie a été lue (un code, ou un mot d'une liste fixe) ; aucun autre texte de paiement ni aucune image.",
  and: 'et',
};

export const narrativeWords: Readonly<Record<Language, NarrativeWords>> = { en, fr };
