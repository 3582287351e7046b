/** Random row expressions, valid by construction. */
import fc from 'fast-check';
import { statuses } from '../../src/intake/payment.js';
import { type ColumnName, columnNames, columns } from '../../src/ledger/columns.js';
import type { Comparison, Expression } from '../../src/typology/expression.js';
import {
  and,
  column,
  compare,
  counterparty,
  earlier,
  earlierCounterparty,
  fact,
  grade,
  is,
  isResidual,
  known,
  minus,
  not,
  or,
  plus,
  standsAs,
  tally,
  times,
} from '../../src/typology/language.js';

/** What may be read where a random expression will stand. */
export interface Ground {
  /** A party reads pairs, facts and counterparties; a pair (in an explanation) reads columns only. */
  readonly home: 'party' | 'pair';
  readonly side: 'payer' | 'beneficiary';
  /** Facts of the counterparty. */
  readonly facts: readonly string[];
  /** Facts of the party itself. */
  readonly own: readonly string[];
}

export type OfGround<Value, Rest extends readonly unknown[] = []> = (
  ground: Ground,
  ...rest: Rest
) => fc.Arbitrary<Value>;

/** An arbitrary is made of hundreds of others and keeps nothing: to make it anew for each draw takes longer than the draw. */
export function perGround<Value, Rest extends readonly unknown[]>(
  make: OfGround<Value, Rest>,
): OfGround<Value, Rest> {
  const made = new Map<string, fc.Arbitrary<Value>>();
  return (ground, ...rest) => {
    const key = JSON.stringify([ground, ...rest]);
    const known = made.get(key) ?? make(ground, ...rest);
    made.set(key, known);
    return known;
  };
}

function named(...types: readonly string[]): ColumnName[] {
  return columnNames.filter((name) => types.includes(columns[name].type));
}

const flags = named('flag');
const enums = named('enum');
const keys = named('key');
/** Days and cohort ages stay out of arithmetic, whose results must stay small. */
const integers: readonly ColumnName[] = [
  'amount_ref_minor',
  'amount_minor',
  'payer_hour',
  'payer_age',
  'day',
];

export const comparisons: fc.Arbitrary<Comparison> = fc.constantFrom('<', '<=', '=', '!=', '>=', '>');
const equality: fc.Arbitrary<Comparison> = fc.constantFrom('=', '!=');
export const smallNumbers: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -2, max: 8 }),
  fc.constantFrom(40, 3_600, 5_000, 15_000, 86_400, 2_592_000),
);

function isOneOf(name: ColumnName): fc.Arbitrary<Expression> {
  return fc
    .uniqueArray(fc.constantFrom(...(columns[name].values ?? [])), { minLength: 1, maxLength: 4 })
    .map((one) => is(name, ...one));
}

const leafNumber: OfGround<Expression> = perGround((ground) => {
  const some: fc.Arbitrary<Expression>[] = [
    fc.constantFrom(...integers).map(column),
    fc.constant(column('amount_ref_minor')),
    smallNumbers.map((value): Expression => ({ kind: 'constant', value })),
  ];
  if (ground.home === 'party') {
    some.push(fc.constant({ kind: 'pair', fact: 'age' }));
    some.push(fc.constantFrom(...ground.facts).map((name) => fact('counterparty', name)));
    some.push(fc.constantFrom(...ground.own).map((name) => fact('self', name)));
  }
  return fc.oneof(...some);
});

/** Integers about one payment. */
export const rowNumbers: OfGround<Expression> = perGround((ground) => {
  const leaf = leafNumber(ground);
  return fc.oneof(
    { weight: 6, arbitrary: leaf },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([a, b]) => plus(a, b)) },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([a, b]) => minus(a, b)) },
    { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -3, max: 12 }), leaf).map(([a, b]) => times(a, b)) },
    { weight: 1, arbitrary: leaf.map((of) => grade(of, 1, 3, 6_000)) },
    {
      weight: 1,
      arbitrary: fc
        .array(
          fc.tuple(leaf, comparisons, leaf).map(([a, op, b]) => compare(a, op, b)),
          { minLength: 1, maxLength: 4 },
        )
        .map((of) => tally(...of)),
    },
  );
});

const leafTruth: OfGround<Expression> = perGround((ground) => {
  const some: fc.Arbitrary<Expression>[] = [
    fc.constantFrom(...flags).map(column),
    fc.constantFrom(...enums).chain(isOneOf),
    fc.subarray([...statuses], { minLength: 1 }).map((one) => standsAs(...one)),
    fc.constantFrom(...columnNames).map((name) => known(column(name))),
    fc
      .tuple(rowNumbers(ground), comparisons, rowNumbers(ground))
      .map(([left, op, right]) => compare(left, op, right)),
    fc
      .tuple(fc.constantFrom(...keys), equality, fc.constantFrom(...keys))
      .map(([left, op, right]) => compare(column(left), op, column(right))),
    rowNumbers(ground).map(known),
  ];
  if (ground.home === 'party') {
    some.push(fc.constant(isResidual));
    some.push(fc.constant({ kind: 'pair', fact: 'first' }));
    some.push(fc.constant(known(counterparty)));
  }
  return fc.oneof(...some);
});

/** Truth values about one payment. */
export const rowTruths: OfGround<Expression, [depth?: number]> = perGround((ground, depth = 2) => {
  const leaf = leafTruth(ground);
  if (depth === 0) return leaf;
  const part = rowTruths(ground, depth - 1);
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: parts.map((of) => and(...of)) },
    { weight: 1, arbitrary: parts.map((of) => or(...of)) },
    { weight: 1, arbitrary: part.map(not) },
  );
});

/** The `then` of a sequence: a payment beside the one before it. */
export const thenTruths: OfGround<Expression> = perGround((ground) => {
  const pairs: fc.Arbitrary<Expression>[] = [
    fc
      .tuple(fc.constantFrom(...integers), comparisons)
      .map(([name, op]) => compare(column(name), op, earlier(name))),
    fc
      .tuple(fc.constantFrom(...keys, ...enums), equality)
      .map(([name, op]) => compare(column(name), op, earlier(name))),
    fc.constantFrom(...flags).map(earlier),
    fc.constantFrom(...columnNames).map((name) => known(earlier(name))),
  ];
  if (ground.home === 'party') {
    pairs.push(equality.map((op) => compare(counterparty, op, earlierCounterparty)));
  }
  const beside = fc.oneof(...pairs);
  return fc.oneof(
    beside,
    rowTruths(ground, 1),
    fc.tuple(beside, rowTruths(ground, 0)).map(([a, b]) => and(a, b)),
    fc.tuple(beside, rowTruths(ground, 0)).map(([a, b]) => or(a, b)),
  );
});
