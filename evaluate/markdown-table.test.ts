import { expect, test } from 'vitest';
import { markdownTable } from './markdown-table.js';

test('cells cannot break out of their table', () => {
  expect(markdownTable(['a', 'b'], [['x|y', '1\n2']])).toEqual([
    '| a | b |',
    '| --- | ---: |',
    '| x\\|y | 1 2 |',
  ]);
});
