import { expect, test } from 'vitest';
import { countGroups, groupRates } from './group-rates.js';
import { below, seededRandom } from './random.js';

test('each group stands against the pooled others, and one too small is not shown', () => {
  const rows = groupRates([
    { group: 'a', parties: 20_000, alerted: 200 },
    { group: 'b', parties: 40_000, alerted: 200 },
    { group: 'c', parties: 50, alerted: 1 },
  ]);
  expect(rows[0]).toMatchObject({ shown: true, rate: 0.01 });
  expect(rows[0]?.ratio).toBeCloseTo(0.01 / (201 / 40_050), 10);
  expect(rows[2]).toMatchObject({ shown: false, alerted: null, upper: null });
});

test.each([
  ['all of a few against none', [40, 40], [3_000, 0]],
  ['some of a few against hardly any', [60, 20], [20_000, 40]],
  ['three of three', [3, 3], [50_000, 250]],
])('a ratio above 1.5 that is proven is shown, however small the group: %s', (_, few, many) => {
  const [small, large] = groupRates([
    { group: 'few', parties: few[0] ?? 0, alerted: few[1] ?? 0 },
    { group: 'many', parties: many[0] ?? 0, alerted: many[1] ?? 0 },
  ]);
  expect(small).toMatchObject({ shown: true, alerted: few[1] });
  expect(small?.smallest_detectable_ratio ?? 1_000).toBeGreaterThan(1.5);
  expect(small?.lower).toBeGreaterThan(1.5);
  if (many[1] === 0) expect(small).toMatchObject({ ratio: null, upper: null });
  expect(large?.shown).toBe(false);
});

test('of nearly all, none of the few others being alerted, no ratio is shown', () => {
  const [most, rest] = groupRates([
    { group: 'most', parties: 700_000, alerted: 7_600 },
    { group: 'rest', parties: 1_400, alerted: 0 },
  ]);
  expect([most?.shown, rest?.shown]).toEqual([false, false]);
});

test('of many small groups that are alerted as all are, one is shown in fewer than one table of twenty', () => {
  const random = seededRandom(7);
  let tables = 0;
  for (let trial = 0; trial < 400; trial += 1) {
    const groups = Array.from({ length: 40 }, (_, at) => {
      const parties = at === 0 ? 20_000 : 1 + below(random, 40);
      let alerted = 0;
      for (let i = 0; i < parties; i += 1) if (below(random, 200) === 0) alerted += 1;
      return { group: String(at), parties, alerted };
    });
    if (groupRates(groups).some(({ shown, parties }) => shown && parties < 100)) tables += 1;
  }
  expect(tables / 400).toBeLessThan(0.05);
});

test('a single group has nobody to stand against', () => {
  expect(groupRates([{ group: 'a', parties: 90_000, alerted: 900 }])[0]?.shown).toBe(false);
  expect(groupRates([])).toEqual([]);
});

test('members are counted by name', () => {
  expect(
    countGroups(
      [3, 1, 2, 4],
      (n) => (n % 2 === 0 ? 'even' : 'odd'),
      (n) => n > 3,
    ),
  ).toEqual([
    { group: 'even', parties: 2, alerted: 1 },
    { group: 'odd', parties: 2, alerted: 0 },
  ]);
});
