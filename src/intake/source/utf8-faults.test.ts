import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstNotUtf8, notUtf8 } from './utf8-faults.js';

it('finds the very byte, whatever stands before it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        [0x80],
        [0xff],
        [0xc3],
        [0xe2, 0x82],
        [0xf0, 0x9f, 0x98],
        [0xed, 0xa0, 0x80],
        [0xc0, 0xaf],
      ),
      (text, wrong) => {
        const before = Buffer.from(text);
        const bytes = Buffer.concat([before, Buffer.from(wrong), Buffer.from('a')]);
        expect(firstNotUtf8(bytes)).toBe(before.length);
        expect(firstNotUtf8(before)).toBeUndefined();
        expect(notUtf8(bytes)).toEqual({
          letters: [...text].filter((each) => each > '\x7f').length,
          wrong: wrong.length,
        });
      },
    ),
  );
});
