import { counts } from './behaviour.js';
import { corridors } from './corridors.js';
import { type Ages, ages } from './person.js';
import type { Weighted } from './random.js';

/** A beneficiary whom several payers of different units pay. */
export interface HubKind {
  readonly klass: string;
  readonly type: 'person' | 'organisation' | 'intermediary';
  /** Payers each one has on average; how unequal they are (sigma of the logarithm). */
  readonly payersEach: number;
  readonly unequal: number;
  /** What stands before the name of a body. */
  readonly title?: string;
  readonly names?: Weighted<number>;
  /** Share whose waiting payments are collected at once. */
  readonly batch?: number;
  /** Share to whom a relative abroad also sends money. */
  readonly kin?: number;
  readonly ages?: Ages;
  /** Days from one date within which its payers begin: an appeal is answered while it is in the news. */
  readonly answeredWithin?: number;
  /** Where they are, when payers come to them wherever they are; else each is looked for in the payer's corridor. */
  readonly countries?: Weighted<string>;
}

const adult = ages(34, 10, 19, 65);
const young = ages(27, 6, 19, 50);

export type HubId =
  | 'collector'
  | 'adult-services-provider'
  | 'adult-services-platform'
  | 'freelancer'
  | 'tutor'
  | 'seller'
  | 'creator'
  | 'tip-platform'
  | 'host'
  | 'parish-collector'
  | 'parish'
  | 'clinic'
  | 'online-companion'
  | 'agency'
  | 'charity'
  | 'school'
  | 'business'
  | 'sponsored-family'
  | 'appeal-collector'
  | 'fraud-recipient'
  | 'extortion-recipient'
  | 'intermediary';

export const hubKinds: Readonly<Record<HubId, HubKind>> = {
  collector: {
    klass: 'collector',
    type: 'person',
    payersEach: 12,
    unequal: 0.7,
    names: [
      [1, 50],
      [2, 28],
      [3, 14],
      [4, 8],
    ],
    batch: 0.5,
    kin: 0.25,
    ages: ages(32, 11, 19, 65),
    countries: corridors.target,
  },
  'adult-services-provider': {
    klass: 'adult-services-provider',
    type: 'person',
    payersEach: 2.5,
    unequal: 0.6,
    names: [
      [1, 88],
      [2, 12],
    ],
    batch: 0.2,
    kin: 0.15,
    ages: young,
  },
  'adult-services-platform': {
    klass: 'organisation',
    type: 'organisation',
    payersEach: 300,
    unequal: 0.8,
  },
  freelancer: { klass: 'freelancer', type: 'person', payersEach: 2.5, unequal: 0.5, kin: 0.1, ages: adult },
  tutor: { klass: 'tutor', type: 'person', payersEach: 1.8, unequal: 0.5, kin: 0.1, ages: young },
  seller: { klass: 'seller', type: 'person', payersEach: 2, unequal: 0.5, batch: 0.2, kin: 0.1, ages: adult },
  creator: { klass: 'creator', type: 'person', payersEach: 9, unequal: 0.9, kin: 0.05, ages: young },
  'tip-platform': { klass: 'organisation', type: 'organisation', payersEach: 200, unequal: 0.8 },
  host: { klass: 'host', type: 'person', payersEach: 3, unequal: 0.6, kin: 0.1, ages: adult },
  'parish-collector': {
    klass: 'parish-collector',
    type: 'person',
    payersEach: 10,
    unequal: 0.7,
    batch: 0.5,
    kin: 0.1,
    ages: ages(52, 10, 28, 75),
  },
  parish: { klass: 'parish', type: 'organisation', title: 'Parish', payersEach: 20, unequal: 0.8 },
  clinic: { klass: 'clinic', type: 'organisation', title: 'Clinic', payersEach: 20, unequal: 0.8 },
  'online-companion': {
    klass: 'online-companion',
    type: 'person',
    payersEach: 1.6,
    unequal: 0.6,
    batch: 0.3,
    kin: 0.1,
    ages: young,
  },
  agency: { klass: 'organisation', type: 'organisation', payersEach: 15, unequal: 0.8 },
  charity: { klass: 'organisation', type: 'organisation', payersEach: 120, unequal: 1 },
  school: { klass: 'organisation', type: 'organisation', payersEach: 40, unequal: 0.8 },
  business: { klass: 'organisation', type: 'organisation', payersEach: 80, unequal: 1 },
  'sponsored-family': {
    klass: 'sponsored-family',
    type: 'person',
    payersEach: 1.7,
    unequal: 0.5,
    ages: adult,
  },
  'appeal-collector': {
    klass: 'appeal-collector',
    type: 'person',
    answeredWithin: 45,
    payersEach: 15,
    unequal: 0.8,
    batch: 0.4,
    kin: 0.3,
    ages: adult,
  },
  'fraud-recipient': {
    klass: 'fraud-recipient',
    type: 'person',
    payersEach: 2,
    unequal: 0.6,
    batch: 0.4,
    ages: young,
  },
  'extortion-recipient': {
    klass: 'extortion-recipient',
    type: 'person',
    payersEach: 2,
    unequal: 0.6,
    names: counts.oneOrTwo,
    batch: 0.4,
    ages: young,
  },
  intermediary: { klass: 'intermediary', type: 'intermediary', payersEach: 250, unequal: 1 },
};
