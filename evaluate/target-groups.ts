import type { Recall } from './evaluation.js';
import type { Party } from './party.js';

export interface TargetGroups {
  readonly names: readonly Pick<Recall, 'by' | 'group'>[];
  /** Per target the numbers of its groups. */
  readonly ofTarget: readonly (readonly number[])[];
}

/** The counts of residual payments by which recall is reported; they overlap on purpose. */
const paymentGroups: readonly (readonly [group: string, from: number, to: number])[] = [
  ['0', 0, 0],
  ['1', 1, 1],
  ['2', 2, 2],
  ['1-2', 1, 2],
  ['3-5', 3, 5],
  ['>5', 6, Number.POSITIVE_INFINITY],
  ['>=3', 3, Number.POSITIVE_INFINITY],
];

export function targetGroups(targets: readonly Party[]): TargetGroups {
  const classes = [...new Set(targets.map((party) => party.class))].sort();
  const payments = paymentGroups.filter(
    ([group, from, to]) => group !== '0' || targets.some(({ targetPayments: n }) => n >= from && n <= to),
  );
  const names: TargetGroups['names'] = [
    { by: 'all', group: 'all' },
    ...classes.map((group) => ({ by: 'class' as const, group })),
    ...payments.map(([group]) => ({ by: 'payments' as const, group })),
  ];
  const firstPayments = 1 + classes.length;
  const ofTarget = targets.map((party) => {
    const byPayments = payments.flatMap(([, from, to], at) =>
      party.targetPayments >= from && party.targetPayments <= to ? [firstPayments + at] : [],
    );
    return [0, 1 + classes.indexOf(party.class), ...byPayments];
  });
  return { names, ofTarget };
}
