import { expect, test } from 'vitest';
import { collectorLists } from './collector-lists.js';
import type { Party } from './party.js';
import { testParty } from './test-party.js';

function beneficiary(given: Partial<Party>): Party {
  return testParty({ role: 'beneficiary', class: given.target === true ? 'collector' : 'tutor', ...given });
}

test('a list is as long as the persons are many, whatever their names', () => {
  const parties = [
    beneficiary({ id: 'c1', target: true, person: 'p', score: 9 }),
    beneficiary({ id: 'c1b', target: true, person: 'p', score: 8, route: 'possible-victim-beneficiary' }),
    beneficiary({ id: 't1', score: 7 }),
    beneficiary({ id: 'c2', target: true, person: 'q', score: 6, route: 'undetermined' }),
    beneficiary({ id: 't2', score: 5 }),
  ];
  const found = collectorLists(parties, 1);
  expect(found).toMatchObject({ collectors: 2, parties: 3, listed: 5, not_in_lists: [] });
  const [short, long] = found?.lists ?? [];
  expect(short).toMatchObject({
    times: 1,
    entries: 2,
    precision: { count: 2, total: 2 },
    recall: { count: 1, total: 2 },
  });
  expect(long).toMatchObject({
    times: 2,
    entries: 4,
    precision: { count: 3, total: 4 },
    recall: { count: 2, total: 2 },
  });
  expect(long?.classes).toEqual([
    { name: 'collector', entries: 3, collectors: 3 },
    { name: 'tutor', entries: 1, collectors: 0 },
  ]);
  expect(short?.routes.map(({ name }) => name)).toEqual(['possible-victim-beneficiary', 'review']);
});

test('minors and other routes stand on no list, and are said apart', () => {
  const restricted = { route: 'restricted', ranked: false, score: Number.NEGATIVE_INFINITY };
  const unseen = { route: '', ranked: false, score: Number.NEGATIVE_INFINITY };
  const parties = [
    beneficiary({ id: 'young', target: true, ...restricted }),
    beneficiary({ id: 'unseen', target: true, ...unseen }),
    beneficiary({ id: 'seen', target: true, score: 1 }),
    beneficiary({ id: 'lost', score: 3, route: 'possible-fraud-victim' }),
  ];
  const found = collectorLists(parties, 1);
  expect(found).toMatchObject({ collectors: 3, listed: 1 });
  expect(found?.lists[0]).toMatchObject({
    entries: 1,
    precision: { count: 1 },
    recall: { count: 1, total: 3 },
  });
  expect(found?.not_in_lists).toEqual([
    { route: 'not-listed', parties: 1 },
    { route: 'restricted', parties: 1 },
  ]);
});

test('each run has a list of its own, in the order of leads', () => {
  const parties = [
    beneficiary({ id: 'a', run: 0, target: true, score: 1, lastHitAt: 5 }),
    beneficiary({ id: 'b', run: 0, score: 1, lastHitAt: 9 }),
    beneficiary({ id: 'c', run: 1, target: true, score: 0 }),
    beneficiary({ id: 'd', run: 1, score: -1 }),
  ];
  // By one list over both runs neither cut would be the same.
  expect(collectorLists(parties, 2)?.lists[0]).toMatchObject({
    entries: 2,
    precision: { count: 1 },
    recall: { count: 1 },
  });
});

test('without collectors there is nothing to list', () => {
  expect(collectorLists([beneficiary({})], 1)).toBeNull();
});
