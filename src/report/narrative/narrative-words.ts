/** The fixed sentences of a narrative, in each language: what was seen and how it is unusual, never what somebody is. */
import type { Channel, Role, Status } from '../../intake/payment.js';
import type { Route } from '../../scoring/routes.js';
import type { Language } from '../../scoring/say.js';

export type Heading = 'who' | 'what' | 'when' | 'where' | 'how' | 'why' | 'against' | 'unknown' | 'cited';

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
  readonly ofPayer: (age: string, since: string | undefined) => string;
  readonly counterparty: Readonly<Record<Role, (id: string) => string>>;
  readonly restOfThem: (parties: number, payments: string, sum: string) => string;
  readonly unattributed: string;
  readonly times: (payments: number) => string;
  readonly more: (number: number) => string;
  readonly counted: Readonly<
    Record<Role, (payments: string, parties: number, total: string, span: string) => string>
  >;
  readonly noTotal: string;
  readonly aside: Readonly<Record<Role, (payments: string, id: string) => string>>;
  readonly setAside: (payments: string, reasons: string) => string;
  readonly statuses: (list: string) => string;
  readonly status: Readonly<Record<Exclude<Status, 'executed'>, (payments: number) => string>>;
  readonly alert: (at: string) => string;
  readonly dataTo: (at: string) => string;
  readonly noAlert: string;
  readonly hours: (known: number, of: number, parts: string) => string;
  readonly noHours: string;
  readonly dayParts: readonly [string, string, string, string];
  readonly countries: (list: string) => string;
  readonly unknownCountry: string;
  readonly cities: (list: string) => string;
  readonly agent: string;
  /** Payments ordered by an address on the net in another country than the payer's. */
  readonly orderedElsewhere: (list: string, known: number, of: number) => string;
  readonly countryNote: string;
  /** How many go beyond the list, of how many. */
  readonly beyondList: (n: number, of: number) => string;
  readonly channels: (list: string) => string;
  readonly channel: Readonly<Record<Channel | 'unknown', string>>;
  readonly amounts: (currency: string, payments: number, least: string, most: string, sum: string) => string;
  readonly noReason: string;
  readonly seenIn: (payments: string) => string;
  readonly besideThese: (payments: string) => string;
  readonly ofOthers: Readonly<Record<Role, (payments: string) => string>>;
  readonly weighLess: (titles: string) => string;
  readonly forComparison: (titles: string) => string;
  /** Of payments on which a reason rests. */
  readonly unsent: (payments: number) => string;
  readonly payment: readonly [one: string, many: string];
  readonly numbers: string;
  readonly speaksAgainst: (titles: string) => string;
  readonly othersIntro: (list: string) => string;
  readonly unknownFact: (fact: string, missing: number, of: number) => string;
  readonly nothingUnknown: string;
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
    against: 'What speaks against, and what else it may be',
    unknown: 'What is not known',
    cited: 'Payments counted, set aside or cited',
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
  unattributed: 'somebody whom the data do not name',
  times: (payments) => (payments === 1 ? 'once' : `${payments} times`),
  more: (number) => `${number} more`,
  noTotal: 'their sum in the reference currency is unknown',
  aside: {
    payer: (payments, id) => `${payments} to ${id}`,
    beneficiary: (payments, id) => `${payments} from ${id}`,
  },
  setAside: (payments, reasons) => `Set aside and not counted: ${payments}, because ${reasons}.`,
  statuses: (list) => `Of the payments shown, ${list}.`,
  status: {
    attempted: (n) => `${n} ${n === 1 ? 'was' : 'were'} attempted only`,
    refused: (n) => `${n} ${n === 1 ? 'was' : 'were'} refused`,
    returned: (n) => `${n} ${n === 1 ? 'was' : 'were'} returned`,
  },
  alert: (at) => `As the data came in, the score first asked for attention on ${at}.`,
  dataTo: (at) => `The data reach to ${at}; what came later is not seen here.`,
  noAlert: 'The score has not reached the alert band.',
  hours: (known, of, parts) => `The hour on the payer's clock is known for ${known} of ${of}: ${parts}.`,
  noHours: "The hour on the payer's clock is known for none of them.",
  dayParts: ['from 0 to 6 h', 'from 6 to 12 h', 'from 12 to 18 h', 'from 18 to 24 h'],
  countries: (list) => `From country to country: ${list}.`,
  unknownCountry: 'unknown',
  countryNote:
    'Which country it is adds nothing to the score; countries of the list select payments for reading.',
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
      : `In ${currency}: ${payments} payments, ${least === most ? `each of ${least}` : `each between ${least} and ${most}`}, ${sum} in all.`,
  noReason: 'No reason holds at this instant.',
  unsent: (n) => `${n} of which ${n === 1 ? 'does' : 'do'} not stand executed`,
  payment: ['payment', 'payments'],
  numbers: 'numbers',
  unknownFact: (fact, missing, of) => `${fact}: unknown for ${missing} of ${of}`,
  nothingUnknown: 'Of the facts that are asked of each payment, none is unknown.',
  and: 'and',
  ofPayer: (age, since) =>
    `Age of the payer: ${age}${since === undefined ? '' : `; customer since ${since}`}.`,
  counterparty: { payer: (id) => `To ${id}`, beneficiary: (id) => `From ${id}` },
  restOfThem: (parties, payments, sum) => `With ${parties} more: ${payments}, ${sum}.`,
  counted: {
    payer: (payments, parties, total, span) =>
      `${payments} counted, to ${parties} ${parties === 1 ? 'beneficiary' : 'beneficiaries'}, ${span}: ${total}. Counted are payments in scope that stand executed and that no ordinary explanation covers.`,
    beneficiary: (payments, parties, total, span) =>
      `${payments} counted, from ${parties} ${parties === 1 ? 'payer' : 'payers'}, ${span}: ${total}. Counted are payments in scope that stand executed and that no ordinary explanation covers.`,
  },
  cities: (list) => `paid out in ${list}`,
  agent: 'agent',
  orderedElsewhere: (list, known, of) =>
    `Country of the internet address (IP) from which they were ordered, where it is not the payer's (known for ${known} of ${of}): ${list}.`,
  seenIn: (payments) => `Seen in ${payments}.`,
  besideThese: (payments) => `Shown by ${payments} beside these, out of scope or set aside and not counted.`,
  ofOthers: {
    payer: (payments) => `What others pay the same people shows it; this payer's own to them: ${payments}.`,
    beneficiary: (payments) =>
      `Shown by what the payers do elsewhere, or by the names; payments received: ${payments}.`,
  },
  weighLess: (titles) => `Found too, weighing less or nothing more: ${titles}.`,
  forComparison: (titles) =>
    `A pattern in the same payments, told for comparison and not against this person: ${titles}.`,
  speaksAgainst: (titles) => `Looked for and not found, which speaks against: ${titles}.`,
  othersIntro: (list) => `The same payments would also be left by: ${list}.`,
};

const fr: NarrativeWords = {
  headings: {
    who: 'Qui',
    what: 'Quoi',
    when: 'Quand',
    where: 'Où',
    how: 'Comment',
    why: "Ce qui sort de l'ordinaire",
    against: "Ce qui plaide contre, et ce que cela peut être d'autre",
    unknown: "Ce que l'on ignore",
    cited: 'Paiements comptés, écartés ou cités',
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
  notVerdict:
    "Une piste n'est pas un verdict : elle dit quoi regarder et pourquoi. Ce sont des personnes qui décident.",
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
  unattributed: "quelqu'un que les données ne nomment pas",
  times: (payments) => `${payments} fois`,
  more: (number) => `${number} ${number < 2 ? 'autre' : 'autres'}`,
  noTotal: 'dont la somme dans la monnaie de référence est inconnue',
  aside: {
    payer: (payments, id) => `${payments} à ${id}`,
    beneficiary: (payments, id) => `${payments} de ${id}`,
  },
  setAside: (payments, reasons) => `Écartés et non comptés : ${payments}, parce que ${reasons}.`,
  statuses: (list) => `Des paiements montrés, ${list}.`,
  status: {
    attempted: (n) => `${n} seulement ${n < 2 ? 'tenté' : 'tentés'}`,
    refused: (n) => `${n} ${n < 2 ? 'refusé' : 'refusés'}`,
    returned: (n) => `${n} ${n < 2 ? 'retourné' : 'retournés'}`,
  },
  alert: (at) =>
    `À mesure que les données arrivaient, le score a appelé l'attention pour la première fois le ${at}.`,
  dataTo: (at) => `Les données vont jusqu'au ${at} ; ce qui suit n'est pas visible ici.`,
  noAlert: "Le score n'a pas atteint le niveau d'alerte.",
  hours: (known, of, parts) =>
    `L'heure locale du payeur est connue pour ${known} paiements sur ${of} : ${parts}.`,
  noHours: "L'heure locale du payeur n'est connue pour aucun de ces paiements.",
  dayParts: ['de 0 à 6 h', 'de 6 à 12 h', 'de 12 à 18 h', 'de 18 à 24 h'],
  countries: (list) => `De pays à pays : ${list}.`,
  unknownCountry: 'inconnu',
  countryNote:
    "Le pays lui-même n'ajoute rien au score ; la liste de pays sert à choisir les paiements à lire.",
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
      : `En ${currency} : ${payments} paiements, ${least === most ? `chacun de ${least}` : `chacun entre ${least} et ${most}`}, ${sum} en tout.`,
  noReason: 'Aucune raison ne se vérifie à cet instant.',
  unsent: (n) => `dont ${n} non ${n < 2 ? 'exécuté' : 'exécutés'}`,
  payment: ['paiement', 'paiements'],
  numbers: 'numéros',
  unknownFact: (fact, missing, of) => `${fact} : on l'ignore pour ${missing} sur ${of}`,
  nothingUnknown: 'Aucun des renseignements attendus de chaque paiement ne manque.',
  and: 'et',
  ofPayer: (age, since) => `Âge du payeur : ${age}${since === undefined ? '' : ` ; client depuis ${since}`}.`,
  counterparty: { payer: (id) => `À ${id}`, beneficiary: (id) => `De ${id}` },
  restOfThem: (parties, payments, sum) =>
    `Avec ${parties} ${parties < 2 ? 'autre' : 'autres'} : ${payments}, ${sum}.`,
  counted: {
    payer: (payments, parties, total, span) =>
      `${payments} comptés, à ${parties} ${parties < 2 ? 'bénéficiaire' : 'bénéficiaires'}, ${span} : ${total}. Sont comptés les paiements exécutés, dans le périmètre, qu'aucune explication ordinaire ne couvre.`,
    beneficiary: (payments, parties, total, span) =>
      `${payments} comptés, de ${parties} ${parties < 2 ? 'payeur' : 'payeurs'}, ${span} : ${total}. Sont comptés les paiements exécutés, dans le périmètre, qu'aucune explication ordinaire ne couvre.`,
  },
  cities: (list) => `versé à ${list}`,
  agent: 'point de retrait',
  orderedElsewhere: (list, known, of) =>
    `Pays de l'adresse internet (IP) d'où ils ont été ordonnés, là où ce n'est pas celui du payeur (connu pour ${known} sur ${of}) : ${list}.`,
  seenIn: (payments) => `Vu dans ${payments}.`,
  besideThese: (payments) => `Montré aussi par ${payments} hors du périmètre ou écartés, et non comptés.`,
  ofOthers: {
    payer: (payments) =>
      `Montré par ce que d'autres paient aux mêmes personnes, à qui ce payeur a fait ${payments}.`,
    beneficiary: (payments) =>
      `Montré par ce que les payeurs font ailleurs, ou par les noms ; paiements reçus : ${payments}.`,
  },
  weighLess: (titles) => `Trouvé aussi, d'un poids moindre ou nul : ${titles}.`,
  forComparison: (titles) =>
    `Un profil dans les mêmes paiements, donné à titre de comparaison et non contre cette personne : ${titles}.`,
  speaksAgainst: (titles) => `Cherché et non trouvé, ce qui plaide contre : ${titles}.`,
  othersIntro: (list) => `Expliqueraient aussi les mêmes paiements : ${list}.`,
};

export const narrativeWords: Readonly<Record<Language, NarrativeWords>> = { en, fr };
