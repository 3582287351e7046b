import { counts, type Relation } from './behaviour.js';
import type { Spread } from './random.js';

/** How a class's heaviest customers differ: their share of the class, how many they pay, payments in a year (median). */
export interface Heaviness {
  readonly share: number;
  readonly count: 'several' | 'many';
  readonly payments: number;
}

export type HeavyClass =
  | 'adult-services-client'
  | 'freelancer-client'
  | 'goods-buyer'
  | 'tourist'
  | 'tutor-client'
  | 'informal-sponsor'
  | 'distant-companion'
  | 'parish-donor';

/** Rates of docs/simulator.md. */
export const heaviest: Readonly<Record<HeavyClass, Heaviness>> = {
  'adult-services-client': { share: 0.08, count: 'many', payments: 45 },
  'freelancer-client': { share: 0.1, count: 'many', payments: 50 },
  'goods-buyer': { share: 0.08, count: 'many', payments: 30 },
  tourist: { share: 0.05, count: 'many', payments: 25 },
  'tutor-client': { share: 0.04, count: 'several', payments: 60 },
  'informal-sponsor': { share: 0.06, count: 'several', payments: 60 },
  'distant-companion': { share: 0.08, count: 'several', payments: 60 },
  'parish-donor': { share: 0.04, count: 'several', payments: 20 },
};

const pace: Spread = { median: 6, sigma: 1 };

/** The relation as the heaviest customers of its class have it beside: more people of the kind, the whole time. */
export function heavy(klass: HeavyClass, relation: Relation): Relation {
  const { share, count, payments } = heaviest[klass];
  const { rhythm } = relation;
  const episode = rhythm.kind === 'episode' ? rhythm : undefined;
  return {
    ...relation,
    chance: share,
    count: counts[count],
    turn: 'rotating',
    rhythm: {
      kind: 'episode',
      payments: { median: payments, sigma: 0.6, min: 10, max: 300 },
      gapDays: episode?.gapDays ?? pace,
      repeat: episode?.repeat ?? 0.05,
      lasting: true,
    },
  };
}
