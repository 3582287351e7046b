/** The words of the networks of a page, in each language. */
import type { Assessment, NetworkFlag, SharedKind } from '../../network/graph/network.js';
import type { Language } from '../../scoring/say.js';
import type { Words } from '../../typology/definition.js';

export interface NetworkWords {
  readonly none: string;
  /** What stands for whoever is no lead, by number in the order of the network. */
  readonly noLead: (role: string, number: number) => string;
  readonly intro: readonly string[];
  readonly heading: (rank: string) => string;
  readonly picture: (rank: string, parties: string) => string;
  readonly note: string;
  readonly notDrawn: (count: string) => string;
  readonly members: (rank: string) => string;
  readonly others: (count: string) => string;
  readonly more: (count: string) => string;
  readonly paid: (payments: string) => string;
  /** Whom, with how many payments, from the first day to the last, and sums by currency. */
  readonly pays: (whom: string, payments: string, days: string, sums: string) => string;
  readonly isPaid: (parties: string, payments: string, days: string, sums: string) => string;
  readonly sharedWith: (kind: string, whom: string) => string;
  /** A beneficiary whom several people pay who may be victims of extortion. */
  readonly byVictims: (beneficiary: string, payers: string) => string;
  readonly table: Readonly<Record<'party' | 'assessment' | 'ties', string>>;
  readonly kinds: Readonly<Record<SharedKind, string>>;
  readonly assessments: Readonly<Record<Assessment, string>>;
  readonly flags: Readonly<Record<NetworkFlag, Words>>;
}

const flags: NetworkWords['flags'] = {
  split: {
    en: 'Part of a crowd too large for one picture; communities were told apart',
    fr: 'Partie d’un ensemble trop grand pour une seule image ; des communautés y ont été distinguées',
  },
  'others-left-out': {
    en: 'A beneficiary has more payers who are no leads than are shown',
    fr: 'Un bénéficiaire a plus de payeurs qui ne sont pas des pistes que l’image n’en montre',
  },
  'shared-by-many': {
    en: 'A telephone, account, device or address is on too many parties to tie anybody',
    fr: 'Un téléphone, un compte, un appareil ou une adresse figure chez trop de parties pour lier quiconque',
  },
  'hub-left-out': {
    en: 'A beneficiary whom very many people pay joins nobody here',
    fr: 'Un bénéficiaire que paient de très nombreuses personnes ne relie personne ici',
  },
};

export const networkWords: Readonly<Record<Language, NetworkWords>> = {
  en: {
    none: 'No two leads stand together.',
    noLead: (role, number) => `${role} no. ${number} (no lead)`,
    intro: [
      'Leads that pay the same people, are paid by the same people or share an identifier. A network orders reading: it adds nothing to a score and says nothing about anybody in it.',
      'In these pictures and tables whoever is no lead stands without a name and under a number made for this purpose: they are below the floor, outside the budget, never scored, or cleared by people, of which only the last is told. The tables of payments of each lead name everybody by the ids of the data: that is needed to check a lead, and both together can tell who is meant. Hand on a picture without the tables.',
      'Lead and person to protect stand in one picture: a report on one of them does not ask for the picture, and names the other only where its own payments do.',
    ],
    heading: (rank) => `Network ${rank}`,
    picture: (rank, parties) =>
      `Network ${rank}: ${parties} parties around the beneficiary whom most leads pay; the table below says who pays whom, with days and sums`,
    note: 'Circles pay, squares are paid. Filled: a lead. Thick outline: protected. Empty: no lead. Dashed: cleared by people. Broad lines: more payments. Dotted curves: something shared.',
    notDrawn: (count) =>
      `Too many for one picture: the strongest leads are drawn first, then whoever stands in most payments. Not drawn: ${count}; the table names every lead, and networks/ has everybody.`,
    members: (rank) => `Leads of network ${rank}`,
    others: (count) => `Besides these, no leads: ${count}.`,
    more: (count) => `Further networks, in networks.csv: ${count}.`,
    paid: (payments) => `payments: ${payments}`,
    pays: (whom, payments, days, sums) => `pays ${whom}, ${days} (payments: ${payments}; ${sums})`,
    isPaid: (parties, payments, days, sums) =>
      `is paid by ${parties} parties of this network, ${days} (payments: ${payments}; ${sums})`,
    sharedWith: (kind, whom) => `${kind} with ${whom}`,
    byVictims: (beneficiary, payers) =>
      `In this network ${beneficiary} is paid by ${payers} people who may be victims of extortion; the tables of their payments name this beneficiary. Look at what this beneficiary receives as a whole; whether they extort, or are made to collect, the data do not tell.`,
    table: { party: 'Party', assessment: 'Standing', ties: 'Ties in this network' },
    kinds: {
      account: 'shares an account',
      phone: 'shares a telephone',
      email: 'shares an e-mail address',
      device: 'shares a device',
      address: 'shares an address',
      'collected-together': 'collected within minutes at one place on several days',
    },
    assessments: {
      lead: 'lead, to be read',
      'not-assessed': 'no lead',
      cleared: 'cleared by people',
      protected: 'lead, to be read as somebody to protect',
    },
    flags,
  },
  fr: {
    none: 'Aucune piste n’est liée à une autre.',
    noLead: (role, number) => `${role} nº ${number} (pas une piste)`,
    intro: [
      'Des pistes qui paient les mêmes personnes, que les mêmes personnes paient, ou qui partagent un identifiant. Un réseau ordonne la lecture : il n’ajoute rien à un score et ne dit rien d’aucune des personnes qui y figurent.',
      'Dans ces images et tableaux, une partie qui n’est pas une piste figure sans nom, sous un numéro attribué pour cela : au-dessous du plancher, hors du budget, jamais évaluée, ou écartée par des personnes ; seul ce dernier cas est signalé. Les tableaux des paiements de chaque piste nomment chacun par les identifiants des données : il le faut pour vérifier une piste, et les deux ensemble peuvent révéler de qui il s’agit. Transmettre une image sans les tableaux.',
      'Piste et personne à protéger figurent dans une même image : un signalement sur l’une ne demande pas l’image, et ne nomme l’autre que là où ses propres paiements le font.',
    ],
    heading: (rank) => `Réseau ${rank}`,
    picture: (rank, parties) =>
      `Réseau ${rank} : ${parties} parties autour du bénéficiaire que paient le plus de pistes ; le tableau ci-dessous dit qui paie qui, avec jours et sommes`,
    note: 'Les cercles paient, les carrés sont payés. Plein : une piste. Contour épais : à protéger. Vide : pas une piste. Tireté : écarté après examen humain. Traits larges : plus de paiements. Courbes pointillées : un élément partagé.',
    notDrawn: (count) =>
      `Trop de parties pour une seule image : les pistes les plus fortes sont dessinées d’abord, puis les parties qui figurent dans le plus de paiements. Non dessinées : ${count} ; le tableau nomme chaque piste, et networks/ contient toutes les parties.`,
    members: (rank) => `Pistes du réseau ${rank}`,
    others: (count) => `En plus de celles-ci, qui ne sont pas des pistes : ${count}.`,
    more: (count) => `Autres réseaux, dans networks.csv : ${count}.`,
    paid: (payments) => `paiements : ${payments}`,
    pays: (whom, payments, days, sums) => `paie ${whom}, ${days} (paiements : ${payments} ; ${sums})`,
    isPaid: (parties, payments, days, sums) =>
      `est payé par ${parties} parties de ce réseau, ${days} (paiements : ${payments} ; ${sums})`,
    sharedWith: (kind, whom) => `${kind} avec ${whom}`,
    byVictims: (beneficiary, payers) =>
      `Dans ce réseau, ${beneficiary} est payé par ${payers} personnes peut-être victimes d’extorsion ; les tableaux de leurs paiements nomment ce bénéficiaire. Regarder tout ce que ce bénéficiaire reçoit ; s’il extorque ou s’il est contraint d’encaisser, les données ne le disent pas.`,
    table: { party: 'Partie', assessment: 'Situation', ties: 'Liens dans ce réseau' },
    kinds: {
      account: 'partage un compte',
      phone: 'partage un téléphone',
      email: 'partage une adresse électronique',
      device: 'partage un appareil',
      address: 'partage une adresse',
      'collected-together': 'a retiré à quelques minutes près au même endroit, plusieurs jours',
    },
    assessments: {
      lead: 'piste, à lire',
      'not-assessed': 'pas une piste',
      cleared: 'écarté après examen humain',
      protected: 'piste, à lire comme une personne à protéger',
    },
    flags,
  },
};
