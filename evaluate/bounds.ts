/** The bounds that a release must keep on simulated data, and whether an evaluation keeps them. */
import type { Evaluation, OperatingPoint, RoleEvaluation } from './evaluation.js';

export const boundIds = [
  'runs',
  'targets',
  'steady-families',
  'look-alikes',
  'recall',
  'steady-families-alerted',
  'minors-ranked',
  'minors-alerted',
  'targets-lost',
  'best-single-indicator',
] as const;
export type BoundId = (typeof boundIds)[number];

export interface Bound {
  readonly id: BoundId;
  /** Floors are compared with lower 95 % bounds, ceilings with upper ones. */
  readonly kind: 'at-least' | 'at-most';
  readonly bound: number;
  /** Null where nothing was measured; that keeps no bound. */
  readonly measured: number | null;
  readonly kept: boolean;
}

const rate = 0.0005;
const steadyFamily = 'steady-family';
const minor = 'extortion-victim-minor';

/** Innocent payers whose payments resemble a target's; classes of one kind count together. */
const lookAlikes: readonly (readonly string[])[] = [
  ['tontine-member', 'tontine-organiser'],
  ...[
    'small-sum-family',
    'siblings-one-mother',
    'proxy-sender',
    'village-member',
    'charity-donor',
    'informal-sponsor',
    'adoptee',
    'freelancer-client',
    'tutor-client',
    'outsourcing-client',
    'household-employer',
    'mixed-couple',
    'expatriate',
    'seafarer',
    'parent-of-student',
    'new-migrant',
    'shift-worker',
    'adult-services-client',
    'disaster-appeal-donor',
    'fraud-victim',
    'extortion-victim-adult',
    minor,
  ].map((name) => [name]),
];

function atLeast(id: BoundId, bound: number, measured: number | null): Bound {
  return { id, kind: 'at-least', bound, measured, kept: measured !== null && measured >= bound };
}

function atMost(id: BoundId, bound: number, measured: number | null): Bound {
  return { id, kind: 'at-most', bound, measured, kept: measured !== null && measured <= bound };
}

function partiesOf({ confusion }: RoleEvaluation, classes: readonly string[]): number {
  return confusion.reduce((sum, row) => (classes.includes(row.class) ? sum + row.parties : sum), 0);
}

function ofClass(point: OperatingPoint | undefined, name: string): OperatingPoint['innocents'] | undefined {
  return point?.innocent_classes.find((one) => one.class === name);
}

/** Of payers, but for minors, who may be ranked in no role. */
export function boundsOf({ runs, payers, beneficiaries }: Evaluation): readonly Bound[] {
  const point = payers.operating_points.find((one) => one.innocent_alert_rate === rate);
  const several = point?.recall.find(({ by, group }) => by === 'payments' && group === '>=3');
  return [
    atLeast('runs', 5, runs.length),
    atLeast('targets', 1_000, payers.targets),
    atLeast('steady-families', 60_000, partiesOf(payers, [steadyFamily])),
    atLeast('look-alikes', 2_000, Math.min(...lookAlikes.map((classes) => partiesOf(payers, classes)))),
    atLeast('recall', 0.75, several === undefined || several.total === 0 ? null : several.lower),
    atMost('steady-families-alerted', 0.0002, ofClass(point, steadyFamily)?.exact.upper ?? null),
    atMost('minors-ranked', 0, payers.minors_ranked + beneficiaries.minors_ranked),
    atMost('minors-alerted', 0, ofClass(point, minor)?.count ?? null),
    atMost('targets-lost', 0.05, payers.targets === 0 ? null : payers.lost.exact.upper),
    atMost('best-single-indicator', 0.25, payers.difficulty.best_single?.average_precision ?? null),
  ];
}
