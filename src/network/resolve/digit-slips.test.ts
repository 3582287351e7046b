import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWithinOneEdit } from './compare-words.js';
import { isDigitSlip } from './digit-slips.js';

it('says what digits say one by one', () => {
  const phone = fc.integer({ min: 100_000, max: 999_999_999_999_999 });
  /** Near the first: a digit changed, two turned, one left out, or another phone. */
  const near = fc.tuple(
    phone,
    fc.nat(),
    fc.nat(9),
    fc.constantFrom('change', 'turn', 'leave', 'other'),
    phone,
  );
  fc.assert(
    fc.property(near, ([one, seed, digit, how, another]) => {
      const text = String(one);
      const at = seed % (text.length - 1);
      const otherwise = {
        change: text.slice(0, at) + String(digit) + text.slice(at + 1),
        turn: text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
        leave: text.slice(0, at) + text.slice(at + 1),
        other: String(another),
      }[how];
      const other = Number(otherwise);
      expect(isDigitSlip(one, other)).toBe(isWithinOneEdit(text, String(other)));
    }),
    { numRuns: 2_000 },
  );
});
