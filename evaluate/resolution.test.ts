import { expect, test } from 'vitest';
import { resolutionOf } from './resolution.js';
import { testLabel } from './test-party.js';

function mapped(entries: readonly (readonly [string, string])[]) {
  return { payer: new Map<string, string>(), beneficiary: new Map(entries) };
}
function record(id: string, person: string, name: string) {
  return testLabel({ id, role: 'beneficiary', person, class: name });
}

test('pairs are counted by person and by party', () => {
  const labels = [
    record('a1', 'a', 'collector'),
    record('a2', 'a', 'collector'),
    record('a3', 'a', 'collector'),
    record('b1', 'b', 'friend'),
    record('b2', 'b', 'friend'),
    record('x', '', 'organisation'),
  ];
  // a1 a2 | a3 b1 | b2 x
  const map = mapped([
    ['a1', 'a1'],
    ['a2', 'a1'],
    ['a3', 'a3'],
    ['b1', 'a3'],
    ['b2', 'b2'],
    ['x', 'b2'],
  ]);
  const found = resolutionOf('beneficiary', [{ labels, map }]);
  expect(found).toMatchObject({
    records: 5,
    persons: 2,
    precision: { count: 1, total: 3 },
    recall: { count: 1, total: 4 },
    missed: [
      { classes: ['collector', 'collector'], pairs: 2 },
      { classes: ['friend', 'friend'], pairs: 1 },
    ],
    wrongly_joined: [
      { classes: ['collector', 'friend'], pairs: 1 },
      { classes: ['friend', 'organisation'], pairs: 1 },
    ],
  });
  expect(found?.f1).toBeCloseTo(2 / 7);
});

test('pairs under two names of one person are asked apart', () => {
  const under = (id: string, personName: string) => ({ ...record(id, 'a', 'collector'), personName });
  const labels = [under('a1', 'one'), under('a2', 'one'), under('a3', 'one'), under('a4', 'two')];
  // a1 a2 a4 | a3: of the three pairs under one name one is joined; the pairs with a4 are right and no part of that.
  const map = mapped([
    ['a1', 'a1'],
    ['a2', 'a1'],
    ['a4', 'a1'],
  ]);
  const found = resolutionOf('beneficiary', [{ labels, map }]);
  expect(found).toMatchObject({ precision: { count: 3, total: 3 }, recall: { count: 3, total: 6 } });
  expect(found?.one_name.recall).toMatchObject({ count: 1, total: 3 });
  expect(found?.one_name.f1).toBeCloseTo(0.5);
});

test('equals a count of every pair, over runs that know nothing of each other', () => {
  const runs = [7, 11].map((step) => {
    const labels = Array.from({ length: 60 }, (_, i) =>
      record(
        `r${i}`,
        i % 13 === 0 ? '' : `p${(i * step) % 17}`,
        ['friend', 'collector', 'tutor'][i % 3] ?? '',
      ),
    );
    return { labels, map: mapped(labels.map(({ id }, i) => [id, `r${(i * 5) % 19}`] as const)) };
  });
  let [right, joined, same, wrong] = [0, 0, 0, 0];
  for (const { labels, map } of runs) {
    labels.forEach((one, at) => {
      for (const other of labels.slice(at + 1)) {
        const together = map.beneficiary.get(one.id) === map.beneficiary.get(other.id);
        const onePerson = one.person !== '' && one.person === other.person;
        if (one.person === '' && other.person === '') continue;
        if (together) joined += 1;
        if (onePerson) same += 1;
        if (together && onePerson) right += 1;
        if (together && !onePerson) wrong += 1;
      }
    });
  }
  const found = resolutionOf('beneficiary', runs);
  expect(found).toMatchObject({
    precision: { count: right, total: joined },
    recall: { count: right, total: same },
  });
  expect(found?.wrongly_joined.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(wrong);
  expect(found?.missed.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(same - right);
});

test('labels without persons give nothing to measure, and records never joined a recall of nothing', () => {
  const alone = mapped([]);
  expect(resolutionOf('beneficiary', [{ labels: [record('a', '', 'friend')], map: alone }])).toBeNull();
  const two = [record('a', 'p', 'friend'), record('b', 'p', 'friend')];
  expect(resolutionOf('beneficiary', [{ labels: two, map: alone }])).toMatchObject({
    precision: { total: 0, rate: null },
    recall: { count: 0, total: 1 },
    f1: 0,
  });
});
