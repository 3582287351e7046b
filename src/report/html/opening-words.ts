/** The paragraph that a page begins with, for who has never seen one. */
import type { Language } from '../../scoring/say.js';

/** Numbers as they are to be printed. */
export interface OpeningFacts {
  readonly files: string;
  readonly read: string;
  readonly accepted: string;
  readonly rejected: string;
  readonly withoutAmount: string;
  readonly withoutBeneficiary: string;
  readonly hasParity: boolean;
  readonly hasQuality: boolean;
  readonly protection: string;
  readonly protectionHours: string;
  readonly undetermined: string;
  readonly review: string;
  readonly reviewHours: string;
  readonly hours: string;
  readonly left: string;
}

const en = (facts: OpeningFacts): readonly string[] => [
  'This report is about payments that may pay for the live-streamed sexual exploitation of children, or collect money from it, and about people whom such payments may harm. It reads payment data only, and nothing in it is proven.',
  `Rows read: ${facts.read} (files: ${facts.files}); accepted as payments: ${facts.accepted}; rejected: ${facts.rejected}. Payments without an amount in the reference currency: ${facts.withoutAmount}; without a beneficiary: ${facts.withoutBeneficiary}.`,
  `${facts.hasParity ? 'Whether alerts fall evenly on groups of people (parity) is shown.' : 'Whether alerts fall evenly on groups of people (parity) is not shown.'} ${facts.hasQuality ? 'How many leads are right was measured against labels and is shown.' : 'How many leads are right has not been measured.'}`,
  `Protection queue, to be read today: ${facts.protection} (${facts.protectionHours}); undetermined, read today by a trained reader: ${facts.undetermined}; review queue: ${facts.review} (${facts.reviewHours}); reading in all: ${facts.hours}. Above the floor and left out by the budget: ${facts.left}.`,
];

const fr = (facts: OpeningFacts): readonly string[] => [
  "Ce rapport porte sur des paiements qui peuvent payer l'exploitation sexuelle d'enfants diffusée en direct, ou en encaisser l'argent, et sur des personnes à qui de tels paiements peuvent nuire. Il ne lit que des données de paiement, et rien n'y est prouvé.",
  `Lignes lues : ${facts.read} (fichiers : ${facts.files}) ; acceptées comme paiements : ${facts.accepted} ; rejetées : ${facts.rejected}. Paiements sans montant dans la monnaie de référence : ${facts.withoutAmount} ; sans bénéficiaire : ${facts.withoutBeneficiary}.`,
  `${facts.hasParity ? 'Ce rapport montre si les alertes touchent également les groupes de personnes (parité).' : 'Ce rapport ne montre pas si les alertes touchent également les groupes de personnes (parité).'} ${facts.hasQuality ? 'La part des pistes qui sont justes a été mesurée d’après des étiquettes et figure ici.' : "La part des pistes qui sont justes n'a pas été mesurée."}`,
  `File de protection, à lire aujourd'hui : ${facts.protection} (${facts.protectionHours}) ; indéterminés, à lire aujourd'hui par une personne formée : ${facts.undetermined} ; file d'examen : ${facts.review} (${facts.reviewHours}) ; lecture en tout : ${facts.hours}. Au-dessus du plancher et écartées par le budget : ${facts.left}.`,
];

export const openingWords: Readonly<Record<Language, (facts: OpeningFacts) => readonly string[]>> = {
  en,
  fr,
};

/** Above this many days between the last payment read and the screening, what is said to be going on may be over. */
export const staleDays = 30;

export const staleWords: Readonly<Record<Language, (asOf: string, days: string) => string>> = {
  en: (asOf, days) =>
    `These payments end on ${asOf}, ${days} days before this screening. "Read today" and "may be under threat" are said as of ${asOf}; nothing is known here of what happened since. Ask for the later payments first.`,
  fr: (asOf, days) =>
    `Ces paiements s'arrêtent le ${asOf}, ${days} jours avant cet examen. « Lire aujourd'hui » et « peut-être menacée » valent au ${asOf} ; on ne sait rien ici de ce qui s'est passé depuis. Demander d'abord les paiements plus récents.`,
};

/** Leads that stand in the protection queue only because no age is held. */
export const ageUnknownWords: Readonly<Record<Language, (unknown: string, of: string) => string>> = {
  en: (unknown, of) =>
    `Of ${of} beneficiaries whose role is unknown, ${unknown} are in this queue only because no birth date is held of them: a known age above 25 would put them in the review queue. Asking for birth dates is the quickest way to shorten it.`,
  fr: (unknown, of) =>
    `Sur ${of} bénéficiaires dont le rôle est inconnu, ${unknown} ne sont dans cette file que parce qu'aucune date de naissance n'est enregistrée : un âge connu de plus de 25 ans les mettrait dans la file d'examen. Demander les dates de naissance est le moyen le plus rapide de la raccourcir.`,
};

/** Where protection takes days and review hours: reading by the page alone would leave review to the end. */
export const planWords: Readonly<Record<Language, (review: string, protection: string) => string>> = {
  en: (review, protection) =>
    `The review queue takes ${review} and the protection queue ${protection}. Protection stands first on this page; have the review queue read on the same day by a second person, or read it before the moderate leads of the protection queue.`,
  fr: (review, protection) =>
    `La file d'examen prend ${review} et la file de protection ${protection}. La protection vient d'abord sur cette page ; faire lire la file d'examen le même jour par une autre personne, ou la lire avant les pistes modérées de la file de protection.`,
};
