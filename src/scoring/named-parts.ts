/**
 * Parts that many definitions of the library share, each with a name and words. Pages name them where they would write
 * one condition ten times, and what was measured is told by their words.
 */
import type { Words } from '../typology/definition.js';
import type { Expression } from '../typology/expression.js';
import { group } from '../typology/language.js';
import * as all from '../typology/library/all-payers.js';
import { travel } from '../typology/library/merchant-codes.js';
import * as other from '../typology/library/other-payers.js';
import * as payer from '../typology/library/payer-manners.js';
import { regularOver } from '../typology/library/rhythm.js';
import { spentAbroad, spentWhereSent } from '../typology/library/travel-trace.js';
import { gathersForMany } from '../typology/library/village-collector.js';
import { render } from '../typology/render.js';

export interface NamedPart {
  /** Stands in brackets in a condition. */
  readonly name: string;
  readonly words: Words;
  readonly of: Expression;
}

const stated: Words = { en: 'state a purpose that is understood', fr: 'déclarent un motif qui est compris' };
const ofTrade: Words = {
  en: 'state trade, work or a cause',
  fr: 'déclarent du commerce, un travail ou une cause',
};
const ofPrivateNeeds: Words = {
  en: 'state household needs or presents',
  fr: 'déclarent des besoins du ménage ou des cadeaux',
};
const widely: Words = {
  en: 'their greatest payment is six times the least or more',
  fr: 'leur plus grand paiement est six fois le plus petit ou plus',
};
const returning: Words = {
  en: 'paid twice or more, half or more of it from 5 to 60 EUR',
  fr: 'ont payé deux fois ou plus, au moins la moitié de 5 à 60 EUR',
};
const noPace: Words = {
  en: 'paid five times or more, low and at no pace',
  fr: 'ont payé cinq fois ou plus, de petits montants sans rythme',
};
const forWeeks: Words = {
  en: 'paid twice or more, low and at no steady pace, the first and last within 150 days',
  fr: 'ont payé deux fois ou plus, de petits montants sans rythme régulier, en 150 jours au plus',
};
const irregular: Words = {
  en: 'low payments at no steady pace',
  fr: 'petits paiements sans rythme régulier',
};

/** What is asked of each payer of a beneficiary by itself. */
const ofOnePayer: readonly NamedPart[] = [
  {
    name: 'steady',
    words: {
      en: 'five payments or more at one pace for a month or longer, or most at one pace and no amount more than twice another',
      fr: 'au moins cinq paiements à un même rythme pendant un mois ou plus, ou la plupart au même rythme, et aucun montant ne dépasse le double d’un autre',
    },
    of: regularOver(group()),
  },
  {
    name: 'fast series',
    words: {
      en: 'three payments or more, all within two weeks',
      fr: 'au moins trois paiements, tous en deux semaines',
    },
    of: all.fastSeries,
  },
  {
    name: 'half are lowest',
    words: {
      en: 'half or more of the payments are from 5 to 60 EUR',
      fr: 'au moins la moitié des paiements est de 5 à 60 EUR',
    },
    of: payer.halfLowest,
  },
  {
    name: 'most are lowest',
    words: {
      en: 'three quarters or more of the payments are from 5 to 60 EUR',
      fr: 'au moins les trois quarts des paiements sont de 5 à 60 EUR',
    },
    of: payer.mostLowest,
  },
  {
    name: 'no pace',
    words: {
      en: 'a quarter or fewer of the times between payments are near their median',
      fr: 'au plus un quart des délais entre paiements est proche de leur médiane',
    },
    of: payer.unpaced,
  },
  {
    name: 'states a purpose',
    words: { en: 'a purpose that is understood is stated', fr: 'un motif qui est compris est déclaré' },
    of: payer.states,
  },
  {
    name: 'states trade',
    words: {
      en: 'half or more of the purposes understood are of trade, work, travel or a cause',
      fr: 'au moins la moitié des motifs compris relève du commerce, d’un travail, d’un voyage ou d’une cause',
    },
    of: payer.statesTrade,
  },
  {
    name: 'states private needs',
    words: {
      en: 'most of the purposes understood are household needs or presents',
      fr: 'la plupart des motifs compris sont des besoins du ménage ou des cadeaux',
    },
    of: payer.statesPrivateNeeds,
  },
  {
    name: 'varies',
    words: {
      en: 'the greatest payment is six times the least or more, and one is below 150 EUR',
      fr: 'le plus grand paiement est six fois le plus petit ou plus, et un paiement est de moins de 150 EUR',
    },
    of: payer.varies,
  },
];

/** Counts of all payers of a beneficiary, unlinked to each other. */
const ofAll: readonly NamedPart[] = [
  {
    name: 'payers, low',
    words: {
      en: 'low payments at no steady pace, and no fast series alone',
      fr: 'petits paiements sans rythme régulier, et non une seule série rapide',
    },
    of: all.irregularAndLow,
  },
  {
    name: 'payers, lowest',
    words: {
      en: 'half or more of their payments are from 5 to 60 EUR',
      fr: 'au moins la moitié de leurs paiements est de 5 à 60 EUR',
    },
    of: all.inLowestBand,
  },
  { name: 'payers who return', words: returning, of: all.returning },
  { name: 'payers at no pace', words: noPace, of: all.atNoPace },
  { name: 'payers for weeks', words: forWeeks, of: all.forWeeks },
  { name: 'payers who state a purpose', words: stated, of: all.stating },
  { name: 'payers who state trade', words: ofTrade, of: all.trading },
  { name: 'payers who state private needs', words: ofPrivateNeeds, of: all.forPrivateNeeds },
  { name: 'payers who vary', words: widely, of: all.varying },
];

/** Counts of the payers of a beneficiary besides the one to whom it is told. */
const ofOthers: readonly NamedPart[] = [
  { name: 'others, low', words: irregular, of: other.others },
  { name: 'others who return', words: returning, of: other.returning },
  { name: 'others at no pace', words: noPace, of: other.atNoPace },
  { name: 'others for weeks', words: forWeeks, of: other.forWeeks },
  {
    name: 'others who stay',
    words: {
      en: 'paid twice or more, the first and last half a year apart or more',
      fr: 'ont payé deux fois ou plus, à six mois de distance ou plus',
    },
    of: other.staying,
  },
  {
    name: 'others who pay more',
    words: {
      en: 'more than a quarter of their payments are of 60 EUR or more, or below 5',
      fr: 'plus d’un quart de leurs paiements est de 60 EUR ou plus, ou de moins de 5',
    },
    of: other.payingMore,
  },
  { name: 'others who vary', words: widely, of: other.varying },
  { name: 'others who state a purpose', words: stated, of: other.stating },
  { name: 'others who state trade', words: ofTrade, of: other.trading },
  { name: 'others who state private needs', words: ofPrivateNeeds, of: other.forPrivateNeeds },
  {
    name: 'others who say partner',
    words: { en: 'call this person their partner', fr: 'se disent partenaires de cette personne' },
    of: other.callingPartner,
  },
  {
    name: 'others who trade',
    words: {
      en: 'state mostly trade, work or a cause, or a relation of business',
      fr: 'déclarent surtout du commerce, un travail ou une cause, ou une relation d’affaires',
    },
    of: other.tradingWith,
  },
  {
    name: 'all others who state a purpose',
    words: { en: `${stated.en}, steady payers too`, fr: `${stated.fr}, payeurs réguliers compris` },
    of: other.everyoneStating,
  },
  {
    name: 'all others who state private needs',
    words: {
      en: `${ofPrivateNeeds.en}, steady payers too`,
      fr: `${ofPrivateNeeds.fr}, payeurs réguliers compris`,
    },
    of: other.everyoneForPrivateNeeds,
  },
];

const ofOneParty: readonly NamedPart[] = [
  {
    name: 'receives for people of one place',
    words: {
      en: 'half or more of three payers or more send larger sums at one pace, and they live in few places or are linked to each other',
      fr: 'au moins la moitié des payeurs, qui sont trois ou plus, envoient de plus grosses sommes à un même rythme, et ils vivent en peu de lieux ou sont liés entre eux',
    },
    of: gathersForMany,
  },
  {
    name: 'spent where sent',
    words: {
      en: 'countries to which money was sent and in which money was spent, within 180 days',
      fr: 'pays où de l’argent a été envoyé et où de l’argent a été dépensé, en 180 jours',
    },
    of: spentWhereSent,
  },
  {
    name: 'spent abroad',
    words: {
      en: 'travel, cash drawn or a card present, abroad for the payer',
      fr: 'voyage, retrait d’espèces ou carte présente, à l’étranger pour le payeur',
    },
    of: spentAbroad,
  },
  {
    name: 'travel',
    words: {
      en: 'transport, lodging, car hire or a travel agency, by the merchant’s category',
      fr: 'transport, hébergement, location de voiture ou agence de voyages, d’après la catégorie du commerçant',
    },
    of: travel,
  },
];

const byText: ReadonlyMap<string, NamedPart> = new Map(
  [...ofOnePayer, ...ofAll, ...ofOthers, ...ofOneParty].map((part) => [render(part.of), part]),
);

export function namedPart(expression: Expression): NamedPart | undefined {
  return byText.get(render(expression));
}
