/** Ordinary lives that leave the same payments. Every lead names those that fit it, so that they are asked about. */
import type { Role } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';
import type { Route } from './routes.js';

export interface OtherExplanation {
  readonly id: string;
  readonly role: Role;
  /** It fits a lead with one of these indicators … */
  readonly indicators: readonly string[];
  /** … or on one of these routes. */
  readonly routes: readonly Route[];
  readonly words: Words;
}

const series: readonly string[] = ['low-value-series', 'short-gaps', 'one-to-many', 'new-beneficiaries'];

export const otherExplanations: readonly OtherExplanation[] = [
  {
    id: 'lawful-adult-services',
    role: 'payer',
    indicators: [...series, 'same-night-repeat', 'shared-beneficiary'],
    routes: [],
    words: {
      en: 'lawful services between adults: their payments can look exactly the same',
      fr: 'des services licites entre adultes : leurs paiements peuvent être exactement les mêmes',
    },
  },
  {
    id: 'informal-sponsor',
    role: 'payer',
    indicators: ['low-value-series', 'escalation', 'new-beneficiaries', 'short-gaps'],
    routes: [],
    words: {
      en: 'informal support of a friend or family met while travelling, working or online',
      fr: "le soutien informel d'un ami ou d'une famille rencontrés en voyage, au travail ou en ligne",
    },
  },
  {
    id: 'family-without-shared-name',
    role: 'payer',
    indicators: [...series, 'escalation'],
    routes: [],
    words: {
      en: 'family whose name differs: marriage, other naming customs, spelling, adoption',
      fr: 'une famille dont le nom diffère : mariage, autres usages de noms, graphie, adoption',
    },
  },
  {
    id: 'private-lessons',
    role: 'payer',
    indicators: ['low-value-series', 'short-gaps', 'shared-beneficiary'],
    routes: [],
    words: {
      en: 'private lessons or small jobs paid from person to person',
      fr: 'des cours particuliers ou de petits travaux payés de personne à personne',
    },
  },
  {
    id: 'sending-for-others',
    role: 'payer',
    indicators: ['one-to-many', 'new-beneficiaries', 'low-value-series'],
    routes: [],
    words: {
      en: 'sending for friends who have no account or papers of their own',
      fr: "des envois pour des amis qui n'ont ni compte ni papiers",
    },
  },
  {
    id: 'new-in-the-country',
    role: 'payer',
    indicators: ['new-beneficiaries', 'one-to-many'],
    routes: [],
    words: {
      en: 'a person who has just moved here and whose every relation is new in these data',
      fr: 'une personne arrivée récemment, dont toutes les relations sont nouvelles dans ces données',
    },
  },
  {
    id: 'charity-appeal',
    role: 'payer',
    indicators: ['shared-beneficiary'],
    routes: [],
    words: {
      en: 'an appeal, a savings circle or a neighbour who collects for many people',
      fr: 'un appel aux dons, une tontine ou un voisin qui reçoit pour plusieurs personnes',
    },
  },
  {
    id: 'retry',
    role: 'payer',
    indicators: ['same-night-repeat', 'split-after-compliance-refusal'],
    routes: [],
    words: {
      en: 'a payment tried again, or made in parts because of a fee, a limit or a technical fault',
      fr: "un paiement retenté, ou fait en plusieurs fois à cause de frais, d'un plafond ou d'une panne",
    },
  },
  {
    id: 'list-entry-of-another',
    role: 'payer',
    indicators: ['listed-beneficiary', 'listed-payer'],
    routes: [],
    words: {
      en: 'a list entry that is out of date, or that means another person behind the same account or phone',
      fr: 'une inscription périmée, ou qui vise une autre personne derrière le même compte ou téléphone',
    },
  },
  {
    id: 'urgent-help',
    role: 'payer',
    indicators: ['possible-extortion-victim'],
    routes: ['possible-extortion-victim', 'possible-fraud-victim', 'undetermined'],
    words: {
      en: 'an emergency: hospital, travel or bail for somebody new to the payer',
      fr: "une urgence : hôpital, voyage ou caution pour quelqu'un de nouveau",
    },
  },
  {
    id: 'collecting-for-a-cause',
    role: 'beneficiary',
    indicators: ['unlinked-payers'],
    routes: ['possible-victim-beneficiary'],
    words: {
      en: 'a person who collects for an appeal, a parish, a school class or a savings circle',
      fr: 'une personne qui reçoit pour un appel aux dons, une paroisse, une classe ou une tontine',
    },
  },
  {
    id: 'village-collector',
    role: 'beneficiary',
    indicators: ['unlinked-payers'],
    routes: ['possible-victim-beneficiary'],
    words: {
      en: 'a neighbour or shopkeeper who receives money for people without an account',
      fr: "un voisin ou un commerçant qui reçoit l'argent de personnes sans compte",
    },
  },
  {
    id: 'freelance-work',
    role: 'beneficiary',
    indicators: ['unlinked-payers'],
    routes: ['possible-victim-beneficiary'],
    words: {
      en: 'lessons, freelance work or lawful services between adults, sold to many customers',
      fr: 'des cours, un travail indépendant ou des services licites entre adultes, vendus à plusieurs clients',
    },
  },
  {
    id: 'collecting-under-duress',
    role: 'beneficiary',
    indicators: [],
    routes: ['possible-victim-beneficiary'],
    words: {
      en: 'a person who receives money for others without knowing why, or is made to',
      fr: "une personne qui reçoit l'argent pour d'autres sans savoir pourquoi, ou sous la contrainte",
    },
  },
];

/** Those that fit a lead, in the order of the table. */
export function explanationsConsistentWith(lead: {
  readonly role: Role;
  readonly route: Route;
  readonly indicators: readonly string[];
}): readonly OtherExplanation[] {
  return otherExplanations.filter(
    ({ role, indicators, routes }) =>
      role === lead.role &&
      (routes.includes(lead.route) || indicators.some((id) => lead.indicators.includes(id))),
  );
}
