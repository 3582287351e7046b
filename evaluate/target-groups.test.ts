import { expect, test } from 'vitest';
import { targetGroups } from './target-groups.js';
import { testParty } from './test-party.js';

test('a target is in all, in its class and in each count that holds its payments', () => {
  const groups = targetGroups([
    testParty({ target: true, class: 'target-quiet', targetPayments: 2 }),
    testParty({ target: true, class: 'target-payer', targetPayments: 6 }),
  ]);
  const named = groups.ofTarget.map((numbers) => numbers.map((at) => groups.names[at]?.group));
  expect(named).toEqual([
    ['all', 'target-quiet', '2', '1-2'],
    ['all', 'target-payer', '>5', '>=3'],
  ]);
  expect(groups.names.some(({ group }) => group === '0')).toBe(false);
  expect(targetGroups([testParty({ target: true })]).names.some(({ group }) => group === '0')).toBe(true);
});
