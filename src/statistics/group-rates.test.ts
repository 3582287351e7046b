import { expect, test } from 'vitest';
import { countGroups, groupRates } from './group-rates.js';

test('each group stands against the pooled others, and one too small is not shown', () => {
  const rows = groupRates([
    { group: 'a', parties: 20_000, alerted: 200 },
    { group: 'b', parties: 40_000, alerted: 200 },
    { group: 'c', parties: 50, alerted: 50 },
  ]);
  expect(rows[0]).toMatchObject({ shown: true, rate: 0.01 });
  expect(rows[0]?.ratio).toBeCloseTo(0.01 / (250 / 40_050), 10);
  expect(rows[2]).toMatchObject({ shown: false, alerted: null, upper: null });
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
