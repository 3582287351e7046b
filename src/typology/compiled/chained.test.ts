import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chained } from './chained.js';

function groupsOf(keys: readonly number[]): number[][] {
  const heads = new Int32Array(keys.length);
  const next = new Int32Array(keys.length);
  const groups = chained(Float64Array.from(keys), keys.length, heads, next);
  return Array.from(heads.subarray(0, groups), (head) => {
    const members: number[] = [];
    for (let at = head; at >= 0; at = next[at] as number) members.push(at);
    return members;
  });
}

it('chains equal keys, the oldest first, groups in the order of their oldest', () => {
  expect(groupsOf([])).toEqual([]);
  expect(groupsOf([5, 7, 5, 5, 7, 9])).toEqual([[5], [4, 1], [3, 2, 0]]);
});

it('says the same of few and of many, whatever the keys', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer(), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
      const expected = new Map<number, number[]>();
      for (let at = keys.length - 1; at >= 0; at--) {
        // The same number, whatever its sign at 0.
        const value = (keys[at] as number) + 0;
        expected.set(value, [...(expected.get(value) ?? []), at]);
      }
      expect(groupsOf(keys)).toEqual([...expected.values()]);
    }),
  );
});
