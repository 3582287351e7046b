/** Random windows and measures, valid by construction. */
import fc from 'fast-check';
import { statuses } from '../../src/intake/payment.js';
import { columnNames } from '../../src/ledger/columns.js';
import { day, hour, year } from '../../src/time.js';
import type { Expression, GroupKey, Measure, Window } from '../../src/typology/expression.js';
import {
  absent,
  and,
  atLeast,
  compare,
  count,
  fact,
  grade,
  group,
  groupMax,
  groups,
  isResidual,
  known,
  minus,
  named,
  not,
  or,
  peak,
  plus,
  sequence,
  tally,
  times,
  unlinked,
} from '../../src/typology/language.js';
import { namesByColumns } from '../../src/typology/naming.js';
import {
  comparisons,
  type Ground,
  type OfGround,
  perGround,
  rowNumbers,
  rowTruths,
  smallNumbers,
  thenTruths,
} from './arbitrary-rows.js';

export const lengths: readonly number[] = [
  1,
  hour,
  3 * hour,
  day - 1,
  day,
  3 * day,
  30 * day,
  180 * day,
  year,
];
const lengthsAt: fc.Arbitrary<number> = fc.constantFrom(...lengths);
const leasts: fc.Arbitrary<number> = fc.integer({ min: 1, max: 4 });

export const groupKeys: fc.Arbitrary<GroupKey> = fc.oneof(
  fc.constant<GroupKey>('counterparty'),
  fc.constantFrom<GroupKey>(
    'provider_id',
    'beneficiary_country',
    'purpose_category',
    'round_sent',
    'payer_hour',
  ),
  fc.constantFrom<GroupKey>(...columnNames),
);

const someStatuses = fc.option(fc.subarray([...statuses], { minLength: 1 }), { nil: undefined });

/** Windows of the sets that may be read on the ground, or over `group`. */
export const windows: OfGround<Window, [inGroup?: boolean]> = perGround((ground, inGroup = false) => {
  const own: readonly Window['set'][] = ground.home === 'pair' ? ['forward', 'back'] : ['residual', 'scoped'];
  const sets = fc.constantFrom(...(inGroup ? (['group'] as const) : own));
  const filter = fc.option(rowTruths(ground, 1), { nil: undefined, freq: 2 });
  const within = fc.oneof(lengthsAt, fc.constant(year));
  return fc.tuple(sets, within, someStatuses, filter).map(([set, seconds, one, where]) => ({
    set,
    within: seconds,
    ...(one === undefined ? {} : { statuses: one }),
    ...(where === undefined ? {} : { where }),
  }));
});

/** Windows of payments that are named, in scope or not: mostly by columns, or residual ones beside them. */
const namedWindows: OfGround<Window> = perGround((ground) => {
  const truths = rowTruths(ground, 1);
  const where = fc
    .oneof(
      truths,
      fc.tuple(truths, truths).map(([one, other]) => and(one, other)),
      truths.map((one) => or(isResidual, one)),
      truths.map((one) => and(not(isResidual), one)),
    )
    .filter((one) => namesByColumns(one) !== true);
  return fc
    .tuple(where, fc.oneof(lengthsAt, fc.constant(year)), someStatuses)
    .map(([one, within, statuses]) => ({
      ...named(one, { within }),
      ...(statuses === undefined ? {} : { statuses }),
    }));
});

/** Windows that a measure may read; `windows` are those that may stand behind evidence. */
export const readWindows: OfGround<Window, [inGroup?: boolean]> = perGround((ground, inGroup = false) => {
  if (inGroup || ground.home === 'pair') return windows(ground, inGroup);
  return fc.oneof({ weight: 2, arbitrary: windows(ground) }, { weight: 1, arbitrary: namedWindows(ground) });
});

/** Measures without other measures inside. */
const plainMeasures: OfGround<Measure, [inGroup: boolean]> = perGround((ground, inGroup) => {
  const over = readWindows(ground, inGroup);
  const of = rowNumbers(ground);
  const most = fc.tuple(of, over, leasts);
  return fc.oneof(
    over.map((window): Measure => ({ kind: 'count', over: window })),
    fc
      .tuple(fc.constantFrom('sum', 'min', 'max'), of, over)
      .map(([kind, value, window]): Measure => ({ kind, of: value, over: window })),
    fc
      .tuple(fc.constantFrom('first', 'last'), of, over)
      .map(([kind, value, window]): Measure => ({ kind, of: value, over: window })),
    fc
      .tuple(fc.constantFrom('mean', 'median'), most)
      .map(([kind, [value, window, least]]): Measure => ({ kind, of: value, over: window, atLeast: least })),
    fc.tuple(groupKeys, over).map(([key, window]): Measure => ({ kind: 'distinct', of: key, over: window })),
    fc
      .tuple(rowTruths(ground, 1), over, leasts)
      .map(([test, window, least]): Measure => ({ kind: 'share', test, over: window, atLeast: least })),
    fc
      .tuple(fc.constantFrom('median', 'mean', 'min', 'max'), over, leasts)
      .map(([take, window, least]): Measure => ({ kind: 'gap', take, over: window, atLeast: least })),
    fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 300 }), over, leasts).map(
      ([from, more, window, least]): Measure => ({
        kind: 'gap-share',
        from,
        to: from + more,
        over: window,
        atLeast: least,
      }),
    ),
    fc
      .tuple(fc.oneof(fc.constant<'gap'>('gap'), of), over, leasts)
      .map(
        ([value, window, least]): Measure => ({ kind: 'slope', of: value, over: window, atLeast: least + 1 }),
      ),
    fc
      .tuple(fc.constantFrom('span', 'since'), over)
      .map(([kind, window]): Measure => ({ kind, over: window })),
    fc
      .tuple(fc.constantFrom('strict', 'either'), rowTruths(ground, 1), thenTruths(ground), lengthsAt, over)
      .map(([order, before, after, seconds, window]) => sequence(order, before, after, seconds, window)),
  );
});

function limits(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 4, arbitrary: smallNumbers },
    { weight: 1, arbitrary: fc.constantFrom(0.5, 0.25, 1.125) },
  );
}

function comparing(numbers: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.oneof(
    fc.tuple(numbers, comparisons, limits()).map(([left, op, right]) => compare(left, op, right)),
    fc.tuple(numbers, comparisons, numbers).map(([left, op, right]) => compare(left, op, right)),
    numbers.map(known),
    numbers.map((of) => atLeast(grade(of, 1, 2, 5, 86_400), 2)),
    fc
      .array(
        fc.tuple(numbers, comparisons, limits()).map(([left, op, right]) => compare(left, op, right)),
        { minLength: 1, maxLength: 4 },
      )
      .chain((of) => fc.nat(of.length).map((least) => atLeast(tally(...of), least))),
  );
}

const inGroups: OfGround<Measure> = perGround((ground) => {
  const inside = plainMeasures(ground, true);
  const over = readWindows(ground);
  return fc.oneof(
    fc
      .tuple(groupKeys, over, comparing(inside), comparing(inside))
      .map(([by, window, one, other]) => groups(by, window, and(one, or(other, one)))),
    fc.tuple(groupKeys, over, inside).map(([by, window, of]) => groupMax(by, window, of)),
    fc
      .tuple(groupKeys, over, fc.array(comparing(inside), { minLength: 1, maxLength: 4 }))
      .map(([by, window, of]) => groupMax(by, window, tally(...of))),
    fc
      .tuple(groupKeys, over, lengthsAt)
      .map(([by, window, within]) => groupMax(by, window, { kind: 'count', over: group({ within }) })),
  );
});

function countsOf(ground: Ground): fc.Arbitrary<Expression> {
  return readWindows(ground).map((over): Expression => ({ kind: 'count', over }));
}

/** Numbers about a party or a pair. */
export const measures: OfGround<Expression> = perGround((ground) => {
  const plain = plainMeasures(ground, false);
  const grouped = inGroups(ground);
  const counts = countsOf(ground);
  const peaks = fc.tuple(fc.oneof(plain, grouped), readWindows(ground)).map(([of, over]) => peak(of, over));
  const some: fc.WeightedArbitrary<Expression>[] = [
    { weight: 8, arbitrary: plain },
    { weight: 2, arbitrary: grouped },
    { weight: 2, arbitrary: peaks },
    { weight: 1, arbitrary: fc.tuple(counts, counts).map(([a, b]) => plus(a, b)) },
    { weight: 1, arbitrary: fc.tuple(counts, counts).map(([a, b]) => minus(a, times(2, b))) },
  ];
  if (ground.home === 'party') {
    some.push({ weight: 1, arbitrary: fc.constantFrom(...ground.own).map((name) => fact('self', name)) });
    if (ground.side === 'beneficiary') {
      some.push({ weight: 2, arbitrary: readWindows(ground).map((over) => unlinked(over, 'everyone')) });
      some.push({
        weight: 2,
        arbitrary: readWindows(ground).map((over) => unlinked(over, 'everyone', atLeast(count(group()), 2))),
      });
    }
  }
  return fc.oneof(...some);
});

const absences: OfGround<Expression> = perGround((ground) => {
  return fc
    .tuple(readWindows(ground), fc.constantFrom(...lengths))
    .map(([over, seconds]) =>
      absent(
        { ...over, set: over.set === 'named' ? 'residual' : over.set, within: over.within + seconds },
        seconds,
      ),
    );
});

/** Truth values about a party or a pair. */
export const measureTruths: OfGround<Expression> = perGround((ground) => measureTruthsWith(ground, []));

/** The same where further numbers may be compared. */
export function measureTruthsWith(
  ground: Ground,
  extra: readonly fc.Arbitrary<Expression>[],
): fc.Arbitrary<Expression> {
  const compared = comparing(fc.oneof(measures(ground), ...extra));
  const leaf =
    ground.home === 'party'
      ? fc.oneof({ weight: 6, arbitrary: compared }, { weight: 1, arbitrary: absences(ground) })
      : compared;
  const parts = fc.array(leaf, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: parts.map((of) => and(...of)) },
    { weight: 1, arbitrary: parts.map((of) => or(...of)) },
    { weight: 1, arbitrary: leaf.map(not) },
  );
}
