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
/** What is told of how others pay the same beneficiary. */
const shared: readonly string[] = [
  'shared-beneficiary',
  'payers-for-private-needs',
  'varying-payers',
  'own-amounts-low',
  'unlike-support',
  'signs-together',
];

export const otherExplanations: readonly OtherExplanation[] = [
  {
    id: 'lawful-adult-services',
    role: 'payer',
    indicators: [...series, ...shared, 'same-night-repeat', 'stated-no-link', 'irregular-rhythm'],
    routes: [],
    words: {
      en: 'lawful services between adults: their payments can look exactly the same',
      fr: 'des services licites entre adultes : leurs paiements peuvent être exactement les mêmes',
    },
  },
  {
    id: 'informal-sponsor',
    role: 'payer',
    indicators: [
      ...series,
      'escalation',
      'stated-no-link',
      'payers-for-private-needs',
      'varying-payers',
      'signs-together',
    ],
    routes: [],
    words: {
      en: 'informal support of a friend or family met while travelling, working or online',
      fr: "le soutien informel d'un ami ou d'une famille rencontrés en voyage, au travail ou en ligne",
    },
  },
  {
    id: 'family-without-shared-name',
    role: 'payer',
    indicators: [
      ...series,
      'escalation',
      'purpose-shuffle',
      'prepaid-or-airtime-abroad',
      'payers-for-private-needs',
      'signs-together',
    ],
    routes: [],
    words: {
      en: 'family whose name differs: marriage, other naming customs, spelling, adoption',
      fr: 'une famille dont le nom diffère : mariage, autres usages de noms, graphie, adoption',
    },
  },
  {
    id: 'private-lessons',
    role: 'payer',
    indicators: ['low-value-series', 'short-gaps', ...shared, 'stated-no-link'],
    routes: [],
    words: {
      en: 'private lessons or small jobs paid from person to person',
      fr: 'des cours particuliers ou de petits travaux payés de personne à personne',
    },
  },
  {
    id: 'sending-for-others',
    role: 'payer',
    indicators: ['one-to-many', 'new-beneficiaries', 'low-value-series', 'stated-no-link', 'many-channels'],
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
    indicators: [...shared, 'near-outcome', 'beside-wide-payers', 'same-night-collectors'],
    routes: [],
    words: {
      en: 'an appeal, a savings circle or a neighbour who collects for many people',
      fr: 'un appel aux dons, une tontine ou un voisin qui reçoit pour plusieurs personnes',
    },
  },
  {
    id: 'retry',
    role: 'payer',
    indicators: ['same-night-repeat', 'split-after-compliance-refusal', 'refund-then-resend'],
    routes: [],
    words: {
      en: 'a payment tried again, or made in parts because of a fee, a limit or a technical fault',
      fr: "un paiement retenté, ou fait en plusieurs fois à cause de frais, d'un plafond ou d'une panne",
    },
  },
  {
    id: 'list-entry-of-another',
    role: 'payer',
    indicators: ['listed-beneficiary', 'listed-payer', 'restart-after-exit'],
    routes: [],
    words: {
      en: 'a list entry that is out of date, or that means another person behind the same account or phone',
      fr: 'une inscription périmée, ou qui vise une autre personne derrière le même compte ou téléphone',
    },
  },
  {
    id: 'deceived-as-a-partner',
    role: 'payer',
    indicators: ['signs-together', 'payers-for-private-needs', 'shared-beneficiary'],
    routes: [],
    words: {
      en: 'somebody who is deceived by a person who plays the partner of several at once',
      fr: 'une personne trompée par quelqu’un qui se dit le partenaire de plusieurs à la fois',
    },
  },
  {
    id: 'urgent-help',
    role: 'payer',
    indicators: ['possible-extortion-victim', 'possible-fraud-victim', 'burst-after-dormancy'],
    routes: ['possible-extortion-victim', 'possible-fraud-victim', 'undetermined'],
    words: {
      en: 'an emergency: hospital, travel or bail for somebody new to the payer',
      fr: "une urgence : hôpital, voyage ou caution pour quelqu'un de nouveau",
    },
  },
  {
    id: 'something-built-together',
    role: 'payer',
    indicators: ['possible-fraud-victim', 'escalation'],
    routes: ['possible-fraud-victim'],
    words: {
      en: 'support of family or friends that grows with their needs, or a house, a wedding, a course of study or a business that is paid for step by step',
      fr: 'le soutien de la famille ou d’amis qui grandit avec leurs besoins, ou une maison, un mariage, des études ou une activité payés étape par étape',
    },
  },
  {
    id: 'people-in-several-countries',
    role: 'payer',
    indicators: ['many-corridors', 'travel-trace', 'device-country-mismatch'],
    routes: [],
    words: {
      en: 'a life across borders: at sea, in aid work, in a family from several countries',
      fr: 'une vie entre plusieurs pays : en mer, dans l’humanitaire, dans une famille de plusieurs pays',
    },
  },
  {
    id: 'visits-there',
    role: 'payer',
    indicators: ['travel-trace'],
    routes: [],
    words: {
      en: 'journeys to family, a partner or work there, or holidays',
      fr: 'des voyages vers la famille, un conjoint ou un travail là-bas, ou des vacances',
    },
  },
  {
    id: 'taken-up-again',
    role: 'payer',
    indicators: ['burst-after-dormancy'],
    routes: [],
    words: {
      en: 'a relation taken up again: a feast, a school year, an illness, new work',
      fr: 'une relation reprise : une fête, une rentrée, une maladie, un nouvel emploi',
    },
  },
  {
    id: 'as-the-application-offers',
    role: 'payer',
    indicators: ['round-amounts', 'many-channels'],
    routes: [],
    words: {
      en: 'amounts that the application offers, and providers changed for lower fees',
      fr: 'des montants proposés par l’application, et des prestataires changés pour des frais moindres',
    },
  },
  {
    id: 'night-work',
    role: 'payer',
    indicators: ['night-payments'],
    routes: [],
    words: {
      en: 'night work, or the hours of the people there',
      fr: 'un travail de nuit, ou l’heure qu’il est chez les bénéficiaires',
    },
  },
  {
    id: 'as-money-comes',
    role: 'payer',
    indicators: ['irregular-rhythm', 'purpose-shuffle', 'low-value-series'],
    routes: [],
    words: {
      en: 'support sent when there is money, for whatever is needed most',
      fr: 'un soutien envoyé quand il y a de l’argent, pour ce qui presse le plus',
    },
  },
  {
    id: 'parents-and-elders',
    role: 'payer',
    indicators: ['age-gap'],
    routes: [],
    words: {
      en: 'parents, aunts, godparents or employers, who are older than those they pay',
      fr: 'un père ou une mère, une tante, un parrain ou un employeur, plus âgé que ceux qu’il paie',
    },
  },
  {
    id: 'records-the-screen',
    role: 'payer',
    indicators: ['capture-software'],
    routes: [],
    words: {
      en: 'screens recorded for games, lessons, work or a fault to report',
      fr: 'des écrans enregistrés pour le jeu, des cours, le travail ou une panne à signaler',
    },
  },
  {
    id: 'payee-not-visible',
    role: 'payer',
    indicators: ['via-intermediary-series'],
    routes: [],
    words: {
      en: 'ordinary support through a remitter or wallet, whose payees these data do not show',
      fr: 'un soutien ordinaire par un transfert ou un portefeuille dont ces données ne montrent pas les bénéficiaires',
    },
  },
  {
    id: 'one-phone-in-the-house',
    role: 'payer',
    indicators: ['collector-variants', 'same-night-collectors'],
    routes: [],
    words: {
      en: 'relatives or neighbours there who share a phone or an account, and go to the agent together',
      fr: 'des proches ou des voisins qui partagent là-bas un téléphone ou un compte et vont ensemble au point de retrait',
    },
  },
  {
    id: 'ended-for-another-reason',
    role: 'payer',
    indicators: ['restart-after-exit'],
    routes: [],
    words: {
      en: 'a relation ended for another reason: unused, a product withdrawn, papers that were missing then',
      fr: 'une relation close pour une autre raison : inactivité, offre retirée, papiers qui manquaient alors',
    },
  },
  {
    id: 'knows-the-same-people',
    role: 'payer',
    indicators: ['near-outcome', 'beside-wide-payers'],
    routes: [],
    words: {
      en: 'a relative or friend of the beneficiary, whom somebody else pays for reasons of their own',
      fr: 'un proche ou un ami du bénéficiaire, qu’une autre personne paie pour des raisons à elle',
    },
  },
  {
    id: 'phone-lent-to-neighbours',
    role: 'beneficiary',
    indicators: ['several-collecting-names', 'collector-pays-collector'],
    routes: [],
    words: {
      en: 'a household or neighbours with one phone or account, who settle among themselves',
      fr: 'un foyer ou des voisins avec un seul téléphone ou compte, qui règlent entre eux',
    },
  },
  {
    id: 'family-of-the-payer',
    role: 'beneficiary',
    indicators: ['paid-by-outcomes'],
    routes: [],
    words: {
      en: 'family or friends of a payer about whom something else was decided, or a possible victim',
      fr: 'la famille ou les amis d’un payeur au sujet duquel autre chose a été décidé, ou une possible victime',
    },
  },
  {
    id: 'known-to-senders',
    role: 'beneficiary',
    indicators: ['paid-by-wide-payers', 'paid-beside-collectors'],
    routes: [],
    words: {
      en: 'a relative or friend of people who send for others or live between countries',
      fr: 'un proche ou un ami de personnes qui envoient pour d’autres ou vivent entre plusieurs pays',
    },
  },
  {
    id: 'payers-live-elsewhere',
    role: 'beneficiary',
    indicators: ['night-inflow'],
    routes: [],
    words: {
      en: 'payers who live by another clock',
      fr: 'des payeurs qui vivent à une autre heure',
    },
  },
  {
    id: 'collecting-for-a-cause',
    role: 'beneficiary',
    indicators: ['unlinked-payers', 'payers-from-many-places', 'payers-pay-low', 'payers-return'],
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
    indicators: [
      'unlinked-payers',
      'payers-from-many-places',
      'payers-pay-low',
      'payers-without-pace',
      'payers-over-months',
      'payers-return',
      'payers-come-for-weeks',
      'payers-vary',
    ],
    routes: ['possible-victim-beneficiary'],
    words: {
      en: 'lessons, freelance work or lawful services between adults, sold to many customers',
      fr: 'des cours, un travail indépendant ou des services licites entre adultes, vendus à plusieurs clients',
    },
  },
  {
    id: 'supported-by-friends',
    role: 'beneficiary',
    indicators: ['unlinked-payers', 'payers-name-private-needs', 'payers-vary'],
    routes: ['possible-victim-beneficiary'],
    words: {
      en: 'a family whom friends, sponsors or former guests abroad support',
      fr: 'une famille que soutiennent des amis, des parrains ou d’anciens hôtes à l’étranger',
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

/** Those that fit one indicator, in the order of the table. */
export function lookAlikesOf(indicator: string): readonly OtherExplanation[] {
  return otherExplanations.filter(({ indicators }) => indicators.includes(indicator));
}
