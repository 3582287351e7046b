/** The words of the networks of a page, in each language. */
import type { Assessment, NetworkFlag, SharedKind } from '../../network/graph/network.js';
import type { Language } from '../../scoring/say.js';
import type { Words } from '../../typology/definition.js';

export interface NetworkWords {
  readonly none: string;
  readonly intro: readonly string[];
  readonly heading: (rank: string) => string;
  readonly picture: (rank: string, parties: string) => string;
  readonly note: string;
  readonly notDrawn: (count: string) => string;
  readonly members: (rank: string) => string;
  readonly others: (count: string) => string;
  readonly more: (count: string) => string;
  readonly paid: (payments: string) => string;
  readonly pays: (parties: string, payments: string) => string;
  readonly isPaid: (parties: string, payments: string) => string;
  readonly table: Readonly<Record<'party' | 'assessment' | 'ties', string>>;
  readonly kinds: Readonly<Record<SharedKind, string>>;
  readonly assessments: Readonly<Record<Assessment, string>>;
  readonly flags: Readonly<Record<NetworkFlag, Words>>;
}

const flags: NetworkWords['flags'] = {
  split: {
    en: 'Part of a crowd too large for one picture; communities were told apart',
    fr: 'Partie d’une foule trop grande pour une seule image ; des communautés y ont été distinguées',
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
    intro: [
      'Leads that pay the same people, are paid by the same people or share an identifier. A network orders reading: it adds nothing to a score and says nothing about anybody in it.',
      'Whoever is no lead is shown without a name or number, because nobody has assessed them, or people cleared them.',
    ],
    heading: (rank) => `Network ${rank}`,
    picture: (rank, parties) =>
      `Network ${rank}: ${parties} parties around the beneficiary whom most leads pay; the table below says the same in words`,
    note: 'Circles pay, squares are paid. Filled: a lead. Thick outline: protected. Empty: not assessed. Dashed: cleared by people. Broad lines: more payments. Dotted curves: something shared.',
    notDrawn: (count) =>
      `Too many for one picture: the strongest leads are drawn first, then whoever stands in most payments. Not drawn: ${count}; the table names every lead, and networks/ has everybody.`,
    members: (rank) => `Leads of network ${rank}`,
    others: (count) => `Besides these, no leads: ${count}.`,
    more: (count) => `Further networks, in networks.csv: ${count}.`,
    paid: (payments) => `payments: ${payments}`,
    pays: (parties, payments) => `pays ${parties} (payments: ${payments})`,
    isPaid: (parties, payments) => `is paid by ${parties} (payments: ${payments})`,
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
      'not-assessed': 'not assessed',
      cleared: 'cleared by people',
      protected: 'to be read as somebody to protect',
    },
    flags,
  },
  fr: {
    none: 'Aucune piste n’est liée à une autre.',
    intro: [
      'Des pistes qui paient les mêmes personnes, que les mêmes personnes paient, ou qui partagent un identifiant. Un réseau ordonne la lecture : il n’ajoute rien à un score et ne dit rien d’aucune des personnes qui y figurent.',
      'Qui n’est pas une piste est montré sans nom ni numéro, car personne ne l’a évalué, ou des personnes l’ont écarté.',
    ],
    heading: (rank) => `Réseau ${rank}`,
    picture: (rank, parties) =>
      `Réseau ${rank} : ${parties} parties autour du bénéficiaire que paient le plus de pistes ; le tableau ci-dessous dit la même chose en mots`,
    note: 'Les cercles paient, les carrés sont payés. Plein : une piste. Contour épais : à protéger. Vide : non évalué. Tireté : écarté après examen humain. Traits larges : plus de paiements. Courbes pointillées : quelque chose de partagé.',
    notDrawn: (count) =>
      `Trop de parties pour une seule image : les pistes les plus fortes sont dessinées d’abord, puis qui figure dans le plus de paiements. Non dessinées : ${count} ; le tableau nomme chaque piste, et networks/ contient toutes les parties.`,
    members: (rank) => `Pistes du réseau ${rank}`,
    others: (count) => `En plus de celles-ci, qui ne sont pas des pistes : ${count}.`,
    more: (count) => `Autres réseaux, dans networks.csv : ${count}.`,
    paid: (payments) => `paiements : ${payments}`,
    pays: (parties, payments) => `paie ${parties} (paiements : ${payments})`,
    isPaid: (parties, payments) => `est payé par ${parties} (paiements : ${payments})`,
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
      'not-assessed': 'non évalué',
      cleared: 'écarté après examen humain',
      protected: 'à lire comme une personne à protéger',
    },
    flags,
  },
};
