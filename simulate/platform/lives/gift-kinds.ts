import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { friendPurposes } from '../purposes.js';
import type { Gifts } from './gifts.js';

export const friendly: Weighted<Relationship> = [
  ['friend', 60],
  ['other', 25],
  ['none', 8],
  ['other_family', 7],
];
export const businesslike: Weighted<Relationship> = [
  ['business', 52],
  ['other', 25],
  ['friend', 13],
  ['none', 10],
];

export type GiftClass =
  | 'parish-donor'
  | 'informal-sponsor'
  | 'adoptee'
  | 'freelancer-client'
  | 'tutor-client'
  | 'household-employer'
  | 'travel-friend'
  | 'online-friend-helper'
  | 'small-import-buyer'
  | 'game-item-buyer'
  | 'clairvoyant-client'
  | 'animal-rescue-donor'
  | 'two-way-friends';

/** Classes whose payers do nothing else abroad. */
export const giftKinds: Readonly<Record<GiftClass, Gifts>> = {
  'parish-donor': {
    payee: 'missionary',
    newcomers: 0.12,
    perMonth: 0.5,
    euros: 40,
    stated: friendly,
    purposes: [
      ['donation', 60],
      ['help', 25],
      ['school', 15],
    ],
    regular: 0.4,
    age: [35, 80],
  },
  'informal-sponsor': {
    payee: 'guardian-of-pupils',
    newcomers: 0.3,
    perMonth: 0.8,
    euros: 35,
    stated: friendly,
    purposes: [
      ['school', 55],
      ['help', 20],
      ['medical', 10],
      ['gift', 15],
    ],
    regular: 0.55,
    second: 0.3,
    names: 0.08,
    age: [24, 62],
    journey: 0.08,
  },
  adoptee: {
    payee: 'birth-family',
    newcomers: 0.98,
    perMonth: 0.4,
    euros: 60,
    stated: [
      ['other_family', 35],
      ['sibling', 25],
      ['parent', 20],
      ['other', 12],
      ['friend', 8],
    ],
    purposes: [
      ['family', 40],
      ['gift', 30],
      ['medical', 15],
      ['school', 15],
    ],
    regular: 0.2,
    second: 0.6,
    short: 0.1,
    journey: 0.2,
  },
  'freelancer-client': {
    payee: 'freelancer',
    newcomers: 0.3,
    perMonth: 0.8,
    euros: 80,
    stated: businesslike,
    purposes: [
      ['work', 80],
      ['order', 15],
      ['other', 5],
    ],
    regular: 0.2,
    second: 0.5,
    heavy: 7,
    names: 0.12,
    wobble: 0.7,
    spread: 0.6,
    age: [20, 45],
    fits: 0.2,
  },
  'tutor-client': {
    payee: 'tutor',
    newcomers: 0.2,
    perMonth: 2.2,
    euros: 21,
    stated: businesslike,
    purposes: [
      ['lessons', 75],
      ['school', 15],
      ['other', 10],
    ],
    regular: 0.45,
    second: 0.35,
    heavy: 4,
    names: 0.12,
    wobble: 0.25,
    age: [20, 50],
    short: 0.5,
  },
  'household-employer': {
    payee: 'kin-of-an-employee',
    newcomers: 0.9,
    perMonth: 0.7,
    euros: 170,
    stated: [
      ['other', 40],
      ['business', 25],
      ['friend', 30],
      ['none', 5],
    ],
    purposes: [
      ['family', 40],
      ['work', 30],
      ['help', 30],
    ],
    regular: 0.5,
  },
  'travel-friend': {
    payee: 'friend-from-travel',
    newcomers: 0.85,
    perMonth: 0.25,
    euros: 60,
    stated: friendly,
    purposes: friendPurposes,
    regular: 0.05,
    second: 0.45,
    heavy: 5,
    spread: 0.6,
    wobble: 0.5,
    fits: 0.25,
    journey: 0.35,
  },
  'online-friend-helper': {
    payee: 'online-friend',
    newcomers: 0.7,
    perMonth: 0.6,
    euros: 38,
    stated: [
      ['friend', 72],
      ['other', 14],
      ['partner', 6],
      ['none', 8],
    ],
    purposes: friendPurposes,
    regular: 0.08,
    second: 0.5,
    heavy: 9,
    spread: 0.55,
    wobble: 0.5,
    fits: 0.3,
    short: 0.5,
    names: 0.06,
    age: [19, 50],
  },
  'small-import-buyer': {
    payee: 'craft-seller',
    newcomers: 0.3,
    perMonth: 0.35,
    euros: 62,
    stated: businesslike,
    purposes: [
      ['order', 85],
      ['other', 15],
    ],
    regular: 0.02,
    second: 0.5,
    heavy: 7,
    wobble: 0.6,
    spread: 0.6,
  },
  'game-item-buyer': {
    payee: 'game-item-seller',
    newcomers: 0.2,
    perMonth: 1.1,
    euros: 18,
    stated: [
      ['other', 50],
      ['none', 20],
      ['friend', 15],
      ['business', 15],
    ],
    purposes: [
      ['order', 70],
      ['other', 30],
    ],
    regular: 0.02,
    second: 0.7,
    heavy: 8,
    wobble: 0.6,
    fits: 0.4,
    short: 0.5,
    age: [18, 35],
  },
  'clairvoyant-client': {
    payee: 'clairvoyant',
    newcomers: 0.18,
    perMonth: 0.8,
    euros: 62,
    stated: [
      ['other', 55],
      ['none', 20],
      ['friend', 15],
      ['business', 10],
    ],
    purposes: [
      ['help', 50],
      ['other', 30],
      ['medical', 20],
    ],
    regular: 0.1,
    second: 0.4,
    wobble: 0.6,
    fits: 0.35,
    short: 0.6,
    names: 0.2,
    age: [28, 65],
  },
  'animal-rescue-donor': {
    payee: 'animal-rescuer',
    newcomers: 0.08,
    perMonth: 0.7,
    euros: 24,
    stated: friendly,
    purposes: [
      ['donation', 50],
      ['help', 35],
      ['medical', 15],
    ],
    regular: 0.2,
    second: 0.6,
    heavy: 8,
    wobble: 0.5,
    fits: 0.25,
    age: [25, 65],
  },
  'two-way-friends': {
    payee: 'friend-from-travel',
    newcomers: 0.9,
    perMonth: 0.4,
    euros: 50,
    stated: friendly,
    purposes: friendPurposes,
    second: 0.3,
    regular: 0.05,
    wobble: 0.6,
    fits: 0.25,
  },
};
