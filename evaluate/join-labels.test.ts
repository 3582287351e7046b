import { expect, test } from 'vitest';
import { joinLabels } from './join-labels.js';
import type { Label } from './read-labels.js';
import { testLabel } from './test-party.js';

const none = { payer: new Map<string, string>(), beneficiary: new Map<string, string>() };

function map(entries: readonly (readonly [string, string])[]): typeof none {
  return { ...none, payer: new Map(entries) };
}

test('a party is a target when one of its records is, with the payments of all of them', () => {
  const labels: Label[] = [
    testLabel({ id: 'a', class: 'steady-family', corridor: 'RO' }),
    testLabel({ id: 'b', class: 'target-quiet', targetPayments: 1, firstTargetAt: 50, person: 'p' }),
    testLabel({ id: 'c', class: 'target-payer', targetPayments: 2, firstTargetAt: 90, person: 'q' }),
    testLabel({ id: 'd' }),
  ];
  const joined = joinLabels(
    labels,
    map([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
    ]),
  );
  expect(joined).toHaveLength(2);
  expect(joined[0]).toMatchObject({
    id: 'a',
    class: 'target-payer',
    targetPayments: 3,
    firstTargetAt: 50,
    person: 'q',
    records: ['a', 'b', 'c'],
  });
  expect(joined[1]).toMatchObject({ id: 'd', records: ['d'] });
});

test('an innocent party is of the class of its oldest record, wherever that stands', () => {
  const labels = [testLabel({ id: 'new', class: 'adoptee' }), testLabel({ id: 'old', class: 'seafarer' })];
  expect(
    joinLabels(
      labels,
      map([
        ['new', 'old'],
        ['old', 'old'],
      ]),
    )[0],
  ).toMatchObject({ id: 'old', class: 'seafarer' });
});

test('a target in its other role makes the party neither; an own target record makes it one', () => {
  const other = testLabel({ id: 'a', class: 'collector' });
  const together = map([
    ['a', 'a'],
    ['b', 'a'],
  ]);
  expect(joinLabels([other, testLabel({ id: 'b' })], together)[0]?.class).toBe('collector');
  const target = testLabel({ id: 'b', class: 'target-quiet', targetPayments: 1 });
  expect(joinLabels([other, target], together)[0]).toMatchObject({
    class: 'target-quiet',
    targetPayments: 1,
  });
});

test('one role is never joined by the map of the other', () => {
  const labels = [testLabel({ id: 'a' }), testLabel({ id: 'b', role: 'beneficiary' })];
  expect(
    joinLabels(
      labels,
      map([
        ['a', 'a'],
        ['b', 'a'],
      ]),
    ),
  ).toHaveLength(2);
});
