import { expect, it } from 'vitest';
import { unusedWarnings } from './unused-warnings.js';

it('names the field and the reason, and counts lines that fail alike', () => {
  const unmatched = Array.from({ length: 8 }, (_, i) => ({
    line: i + 3,
    field: 'party_id',
    reason: 'unmatched' as const,
  }));
  expect(
    unusedWarnings('list.csv', [{ line: 2, field: 'role', reason: 'not-one-of' }, ...unmatched]),
  ).toEqual([
    'line 2 of list.csv was not used. role: The value is not one of those the column allows.',
    '8 lines of list.csv were not used. party_id: It names nobody in the ledger; it is kept, and may match payments that are loaded later. Lines 3, 4, 5, 6, 7 and 3 more.',
  ]);
  expect(unusedWarnings('list.csv', [{ line: 4, field: '', reason: 'too-few-cells' }])).toEqual([
    'line 4 of list.csv was not used. The row has fewer cells than the header.',
  ]);
});
