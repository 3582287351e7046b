import { expect, test } from 'vitest';
import { compareRuns } from './comparison.js';
import type { Party } from './party.js';
import { testLabel, testParty } from './test-party.js';

const settings = { replicates: 200, seed: 1 };

/** 400 innocent payers with scores 0 to 399, 20 targets with one payment each, all missed without, half with. */
function world() {
  const labels = [
    ...Array.from({ length: 400 }, (_, i) =>
      testLabel({ id: `i${i}`, class: i % 4 === 0 ? 'village-member' : 'ordinary' }),
    ),
    ...Array.from({ length: 20 }, (_, i) =>
      testLabel({ id: `t${i}`, class: 'target-quiet', targetPayments: 1, person: `p${i}` }),
    ),
  ];
  const scored = (score: (id: string, i: number) => number): Party[] =>
    labels.map((label, at) =>
      testParty({ ...label, target: label.class === 'target-quiet', score: score(label.id, at) }),
    );
  return {
    labels,
    without: scored((id, at) => (id.startsWith('t') ? -1 : at)),
    with: scored((id, at) => (id.startsWith('t') ? (at % 2 === 0 ? 1_000 : -1) : at)),
  };
}

test('misses at the same rate, by the persons that both runs know', () => {
  const { points, persons } = compareRuns([world()], [0.05], settings);
  expect(persons).toBe(420);
  const [point] = points;
  expect(point?.cut_db).toEqual({ with: 379, without: 379 });
  expect(point?.groups[0]).toMatchObject({
    group: '1-2',
    targets: 20,
    missed: { with: 10, without: 20 },
    fewer: 0.5,
  });
  expect(point?.groups[0]?.bootstrap?.lower).toBeGreaterThan(0.2);
  expect(point?.groups[0]?.bootstrap?.upper).toBeLessThan(0.8);
  expect(point?.groups[1]).toMatchObject({ group: '>=3', targets: 0, fewer: null });
  expect(point?.innocents).toMatchObject({ with: { count: 20, total: 400 }, without: { count: 20 } });
  expect(point?.hub_payers[0]).toMatchObject({ class: 'all', with: { count: 5, total: 100 } });
});

test('each side has a cut of its own: a score that rises for everybody finds nobody more', () => {
  const given = world();
  const raised = given.without.map((party) => ({ ...party, score: party.score + 50 }));
  const [point] = compareRuns([{ ...given, with: raised }], [0.05], settings).points;
  expect(point?.cut_db).toEqual({ with: 429, without: 379 });
  expect(point?.groups[0]).toMatchObject({ fewer: 0, bootstrap: { lower: 0, upper: 0 } });
});

test('a person is found by any record, and has the payments of all of them', () => {
  const labels = [
    testLabel({ id: 'i' }),
    testLabel({ id: 'r1', class: 'target-payer', targetPayments: 2, person: 'p' }),
    testLabel({ id: 'r2', class: 'target-payer', targetPayments: 2, person: 'p' }),
  ];
  const alone = labels.map((label) =>
    testParty({ ...label, target: label.class !== 'steady-family', score: 0 }),
  );
  const joined = [
    testParty({ ...labels[0], score: 0 }),
    testParty({ id: 'r1', records: ['r1', 'r2'], target: true, score: 5 }),
  ];
  const [point] = compareRuns([{ labels, without: alone, with: joined }], [0.5], settings).points;
  expect(point?.groups.map(({ targets }) => targets)).toEqual([0, 1]);
  expect(point?.groups[1]).toMatchObject({ missed: { with: 0, without: 1 }, fewer: 1 });
});
