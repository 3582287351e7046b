import type { Rhythm } from './behaviour.js';
import { type Ages, ages } from './person.js';
import type { Weighted } from './random.js';

type Steady = Extract<Rhythm, { kind: 'steady' }>;
type Irregular = Extract<Rhythm, { kind: 'irregular' }>;

interface Rhythms {
  readonly monthly: Steady;
  readonly salary: Steady;
  readonly weekly: Steady;
  readonly now: Irregular;
  readonly often: Irregular;
}

/** Habits that several classes have. */
export const rhythms: Rhythms = {
  monthly: {
    kind: 'steady',
    everyDays: [
      [14, 10],
      [30.44, 65],
      [45, 12],
      [61, 13],
    ],
    jitterDays: 3,
    skip: 0.1,
    extras: 1.2,
  },
  salary: { kind: 'steady', everyDays: [[30.44, 1]], jitterDays: 2, skip: 0.03, extras: 0.3 },
  weekly: {
    kind: 'steady',
    everyDays: [
      [7, 55],
      [14, 45],
    ],
    jitterDays: 2,
    skip: 0.25,
    extras: 1,
  },
  now: { kind: 'irregular', perYear: { median: 4, sigma: 0.7, min: 1 } },
  often: { kind: 'irregular', perYear: { median: 9, sigma: 0.7, min: 2 } },
};

export const settledAges: Weighted<Ages> = [[ages(43, 11), 1]];
export const anyAges: Weighted<Ages> = [[ages(47, 15), 1]];
/** Forty to sixty-nine mostly: those who report the loss. */
export const robbedAges: Weighted<Ages> = [
  [ages(55, 8, 40, 69), 75],
  [ages(31, 5, 19, 39), 15],
  [ages(75, 4, 70, 88), 10],
];
/** Mostly fifties and sixties, with a younger group. */
export const olderAges: Weighted<Ages> = [
  [ages(56, 9, 27, 82), 78],
  [ages(33, 6, 19, 45), 22],
];
