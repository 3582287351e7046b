import { expect, it } from 'vitest';
import { contradictionOf } from './contradicting-judgements.js';

const same = (one: number, other: number) => ({ one, other, verdict: 'same' as const });
const different = (one: number, other: number) => ({ one, other, verdict: 'different' as const });

it('names two that were judged different and whom both are the same as (L7)', () => {
  expect(contradictionOf([same(1, 2), same(2, 3), different(1, 3)])).toEqual({
    one: 1,
    other: 3,
    between: 2,
  });
  expect(contradictionOf([same(1, 2), same(2, 3), same(3, 4), different(1, 4)])?.between).toBe(2);
});

it('finds none where nothing contradicts', () => {
  expect(contradictionOf([same(1, 2), different(2, 3), same(3, 4)])).toBeUndefined();
  expect(contradictionOf([])).toBeUndefined();
});
