import { expect, it } from 'vitest';
import { unusedLines } from './unused-lines.js';

it('groups lines by field and reason, and keeps the numbers of the first', () => {
  const unmatched = Array.from({ length: 8 }, (_, i) => ({
    line: i + 3,
    field: 'party_id',
    reason: 'unmatched' as const,
  }));
  expect(unusedLines([{ line: 2, field: 'role', reason: 'not-one-of' }, ...unmatched])).toEqual([
    { field: 'role', reason: 'not-one-of', count: 1, lines: [2] },
    { field: 'party_id', reason: 'unmatched', count: 8, lines: [3, 4, 5, 6, 7] },
  ]);
  expect(unusedLines([])).toEqual([]);
});
