import type { Weighted } from '../random.js';
import type { CorridorsId } from './corridors.js';
import type { HoursId } from './hours.js';

/** Who the payers of one class are. */
export interface Kind {
  /** Of all payers, in hundredths. */
  readonly share: number;
  /** Born where they send, in France, or either. */
  readonly from: 'migrant' | 'local' | 'mixed';
  readonly men: number;
  /** Years: mean and spread, within the limits. */
  readonly age: readonly [mean: number, deviation: number];
  readonly limits: readonly [youngest: number, oldest: number];
  readonly corridors: CorridorsId;
  /** Share who pay at home as well. */
  readonly atHome: number;
  readonly hours: Weighted<HoursId>;
}

const usual: Weighted<HoursId> = [
  ['day', 48],
  ['evening', 34],
  ['late', 8],
  ['shift', 4],
  ['any', 6],
];
const late: Weighted<HoursId> = [
  ['day', 20],
  ['evening', 35],
  ['late', 20],
  ['night', 18],
  ['any', 7],
];

function kind(
  share: number,
  from: Kind['from'],
  men: number,
  age: Kind['age'],
  corridors: CorridorsId,
  atHome: number,
  { hours = usual, limits = [18, 86] }: Partial<Pick<Kind, 'hours' | 'limits'>> = {},
): Kind {
  return { share, from, men, age, limits, corridors, atHome, hours };
}

/** What is left of the payers after all others. */
export const remainder = 'home-shopper';

/** Written down before any result was looked at, from the published indicators and general knowledge: docs/simulator.md. */
export const kinds: Readonly<Record<string, Kind>> = {
  'target-quiet': kind(0.39, 'local', 0.96, [54, 11], 'target', 0.55, {
    hours: [
      ['day', 60],
      ['evening', 28],
      ['any', 12],
    ],
  }),
  'target-several': kind(0.2025, 'local', 0.96, [53, 12], 'target', 0.55, {
    hours: [
      ['day', 30],
      ['evening', 32],
      ['late', 15],
      ['night', 15],
      ['any', 8],
    ],
  }),
  'target-prolific': kind(0.0263, 'local', 0.98, [54, 11], 'target', 0.5, {
    hours: [
      ['day', 25],
      ['evening', 28],
      ['late', 18],
      ['night', 22],
      ['any', 7],
    ],
  }),
  'target-family': kind(0.09, 'mixed', 0.96, [51, 11], 'target', 0.55, {
    hours: [
      ['day', 35],
      ['evening', 35],
      ['late', 15],
      ['night', 15],
    ],
  }),
  'target-intermediary': kind(0.045, 'local', 0.96, [44, 13], 'target', 0.6, {
    hours: [
      ['day', 30],
      ['evening', 35],
      ['late', 15],
      ['night', 20],
    ],
  }),
  'steady-family': kind(5, 'migrant', 0.45, [41, 10], 'migrant', 0.5),
  'occasional-family': kind(3, 'migrant', 0.5, [40, 12], 'migrant', 0.6),
  'many-relatives': kind(0.9, 'migrant', 0.42, [43, 10], 'migrant', 0.45),
  'siblings-one-mother': kind(0.6, 'migrant', 0.48, [39, 8], 'migrant', 0.5),
  'proxy-sender': kind(0.35, 'migrant', 0.5, [42, 10], 'migrant', 0.5),
  'village-member': kind(0.5, 'migrant', 0.75, [45, 11], 'africa', 0.4),
  'tontine-member': kind(0.5, 'migrant', 0.3, [43, 10], 'migrant', 0.5),
  'charity-donor': kind(0.8, 'local', 0.42, [58, 13], 'ties', 0.8),
  'parish-donor': kind(0.2, 'local', 0.4, [66, 10], 'ties', 0.6),
  'informal-sponsor': kind(0.45, 'local', 0.45, [59, 11], 'ties', 0.65),
  adoptee: kind(0.12, 'local', 0.42, [33, 8], 'ties', 0.75),
  'freelancer-client': kind(0.7, 'local', 0.68, [38, 10], 'work', 0.75),
  'tutor-client': kind(0.5, 'local', 0.45, [36, 13], 'teaching', 0.75, { hours: late }),
  'outsourcing-client': kind(0.15, 'local', 0.7, [42, 9], 'work', 0.7),
  'household-employer': kind(0.2, 'local', 0.35, [42, 8], 'ties', 0.8),
  'mixed-couple': kind(0.7, 'local', 0.82, [50, 11], 'ties', 0.75),
  'long-distance-partner': kind(0.6, 'local', 0.78, [47, 13], 'ties', 0.65, { hours: late }),
  'travel-friend': kind(0.6, 'local', 0.62, [48, 14], 'ties', 0.7),
  'online-friend-helper': kind(0.3, 'local', 0.78, [52, 13], 'target', 0.6, { hours: late }),
  expatriate: kind(0.35, 'local', 0.65, [47, 13], 'ties', 0.4),
  seafarer: kind(0.15, 'migrant', 0.95, [38, 9], 'crews', 0.3, {
    hours: [
      ['shift', 60],
      ['any', 40],
    ],
  }),
  'parent-of-student': kind(0.5, 'local', 0.45, [51, 6], 'students', 0.75),
  'new-migrant': kind(0.6, 'migrant', 0.55, [29, 7], 'migrant', 0.4),
  'shift-worker': kind(0.4, 'migrant', 0.45, [40, 9], 'migrant', 0.5, { hours: [['shift', 100]] }),
  'adult-services-client': kind(0.5, 'local', 0.94, [43, 13], 'adultServices', 0.7, { hours: late }),
  'streamer-fan': kind(0.4, 'local', 0.84, [29, 9], 'fans', 0.8, { hours: late }),
  'small-import-buyer': kind(0.5, 'local', 0.5, [44, 12], 'ties', 0.8),
  'game-item-buyer': kind(0.3, 'local', 0.88, [27, 8], 'fans', 0.8, { hours: late }),
  'clairvoyant-client': kind(0.2, 'mixed', 0.22, [50, 12], 'clairvoyance', 0.6, { hours: late }),
  'airtime-sender': kind(0.3, 'migrant', 0.5, [37, 11], 'migrant', 0.5),
  'animal-rescue-donor': kind(0.25, 'local', 0.15, [49, 13], 'animalRescue', 0.75),
  'appeal-donor': kind(0.4, 'mixed', 0.42, [46, 14], 'ties', 0.7),
  'guesthouse-guest': kind(0.5, 'local', 0.5, [46, 13], 'ties', 0.8),
  'diaspora-trader': kind(0.25, 'migrant', 0.6, [42, 9], 'africa', 0.6),
  'own-account-mover': kind(0.4, 'mixed', 0.6, [55, 14], 'tiesAndPortugal', 0.5),
  'intermediary-user': kind(2, 'mixed', 0.62, [35, 11], 'migrant', 0.7, { hours: late }),
  'two-way-friends': kind(0.2, 'mixed', 0.55, [33, 9], 'ties', 0.8),
  'fraud-victim': kind(0.35, 'local', 0.52, [55, 12], 'fraud', 0.7),
  'extortion-victim-adult': kind(0.22, 'local', 0.9, [30, 12], 'extortion', 0.75, { hours: late }),
  'extortion-victim-minor': kind(0.05, 'local', 0.88, [15.5, 1.1], 'extortion', 0.7, {
    hours: late,
    limits: [13.5, 16.9],
  }),
  'youth-wallet': kind(2, 'local', 0.5, [15.5, 1.3], 'home', 1, { hours: late, limits: [12.5, 17.3] }),
  'home-seller': kind(3, 'local', 0.5, [38, 13], 'home', 1),
  'home-household-employer': kind(1.5, 'local', 0.35, [43, 9], 'home', 1),
  'home-business': kind(1.5, 'local', 0.6, [44, 10], 'home', 1),
  'home-student': kind(8, 'local', 0.48, [21.5, 2.4], 'home', 1, { hours: late }),
  'home-shopper': kind(0, 'mixed', 0.48, [42, 15], 'home', 1),
};

export function kindOf(klass: string): Kind {
  const found = kinds[klass];
  if (found === undefined) throw new Error(`no kind ${klass}`);
  return found;
}

export function isTargetClass(klass: string): boolean {
  return klass.startsWith('target-');
}
