import { expect, test } from 'vitest';
import { confusion } from './confusion.js';
import { testParty } from './test-party.js';

test('counts routes by class, targets first, absent parties apart', () => {
  const rows = confusion([
    testParty({ class: 'adoptee' }),
    testParty({ class: 'adoptee', route: '', ranked: false }),
    testParty({ class: 'target-quiet', target: true, route: 'possible-fraud-victim' }),
  ]);
  const none = { 'not-listed': 0, 'possible-fraud-victim': 0, review: 0 };
  expect(rows).toEqual([
    {
      class: 'target-quiet',
      target: true,
      parties: 1,
      ranked: 1,
      routes: { ...none, 'possible-fraud-victim': 1 },
    },
    {
      class: 'adoptee',
      target: false,
      parties: 2,
      ranked: 1,
      routes: { ...none, 'not-listed': 1, review: 1 },
    },
  ]);
});
