import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairKey, pairOf } from './pair-key.js';

it('is the same whichever is named first, and gives both back', () => {
  const number = fc.nat(2 ** 26 - 1);
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(pairKey(one, other)).toBe(pairKey(other, one));
      expect(pairOf(pairKey(one, other))).toEqual([Math.min(one, other), Math.max(one, other)]);
    }),
  );
});
