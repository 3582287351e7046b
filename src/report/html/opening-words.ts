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
  `${facts.hasParity ? 'Si les alertes tombent également sur les groupes de personnes (parité) est montré.' : "Si les alertes tombent également sur les groupes de personnes (parité) n'est pas montré."} ${facts.hasQuality ? 'Combien de pistes sont justes a été mesuré face à des étiquettes et est montré.' : "Combien de pistes sont justes n'a pas été mesuré."}`,
  `File de protection, à lire aujourd'hui : ${facts.protection} (${facts.protectionHours}) ; indéterminés, à lire aujourd'hui par une personne formée : ${facts.undetermined} ; file d'examen : ${facts.review} (${facts.reviewHours}) ; lecture en tout : ${facts.hours}. Au-dessus du plancher et écartées par le budget : ${facts.left}.`,
];

export const openingWords: Readonly<Record<Language, (facts: OpeningFacts) => readonly string[]>> = {
  en,
  fr,
};
