import { expect, test } from 'vitest';
import { vectorTable } from './vector-table.js';

test('equal values share a vector, whatever their order; zeros take no place', () => {
  const table = vectorTable();
  const first = table.intern([
    ['a', 2],
    ['b', 0],
    ['c', -1],
  ]);
  const same = table.intern([
    ['c', -1],
    ['a', 2],
  ]);
  expect(same).toBe(first);
  expect(table.intern([])).toBe(0);
  expect(table.intern([['b', 0]])).toBe(0);
  expect(table.intern([['b', 1]])).not.toBe(first);
  expect(table.columns).toEqual(['a', 'c', 'b']);
  expect(table.vectors[first]).toEqual([
    [0, 2],
    [1, -1],
  ]);
});
