import { expect, test } from 'vitest';
import { foldOf } from './fold.js';

test('several runs are the folds; one run has five, about equal', () => {
  expect(foldOf({ run: 3, id: 'x' }, 4)).toBe(3);
  const counts = new Map<number, number>();
  for (let n = 0; n < 10_000; n += 1) {
    const fold = foldOf({ run: 0, id: `payer-${n}` }, 1);
    counts.set(fold, (counts.get(fold) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4]);
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});
