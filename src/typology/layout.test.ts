import fc from 'fast-check';
import { expect, it } from 'vitest';
import { between, flat, type Layout, linesOf } from './layout.js';

const words = fc.stringMatching(/^[a-z]{1,8}$/);
const layouts = fc.letrec<{ layout: Layout }>((tie) => ({
  layout: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.array(tie('layout'), { minLength: 1, maxLength: 3 }),
    fc
      .tuple(
        fc.constantFrom('f(', '('),
        fc.array(tie('layout'), { maxLength: 4 }),
        fc.constantFrom(', ', ' and '),
      )
      .map(([open, parts, separator]) => between(open, parts, separator, ')')),
  ),
})).layout;

it('says on many lines what it says on one', () => {
  fc.assert(
    fc.property(layouts, fc.integer({ min: 10, max: 60 }), (layout, width) => {
      const bare = (text: string): string => text.replaceAll(/\s/g, '');
      expect(bare(linesOf(layout, width).join('\n'))).toBe(bare(flat(layout)));
      if (flat(layout).length <= width) expect(linesOf(layout, width)).toEqual([flat(layout)]);
    }),
  );
});

it('breaks the outer brackets first, ends a line with a comma and begins one with a word', () => {
  const layout = between('f(', ['one', between('(', ['two', 'three'], ' and ', ')')], ', ', ')');
  expect(linesOf(layout, 40)).toEqual(['f(one, (two and three))']);
  expect(linesOf(layout, 20)).toEqual(['f(', '  one,', '  (two and three)', ')']);
  expect(linesOf(layout, 12)).toEqual(['f(', '  one,', '  (', '    two', '    and three', '  )', ')']);
});

it('breaks the longer of two before what must follow it on the line', () => {
  const layout = [
    between('f(', ['one', 'two', 'three'], ', ', ')'),
    ' <= ',
    between('(', ['3', 'x'], ' x ', ')'),
  ];
  expect(linesOf(layout, 22)).toEqual(['f(', '  one,', '  two,', '  three', ') <= (3 x x)']);
});
