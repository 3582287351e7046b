import { expect, it } from 'vitest';
import { collectorVariants } from '../typology/library/collector-variants.js';
import { ownAmountsLow } from '../typology/library/own-amounts-low.js';
import { payersForPrivateNeeds } from '../typology/library/payers-for-private-needs.js';
import { travelTrace } from '../typology/library/travel-trace.js';
import { factsIn, readsOthers } from './of-others.js';

it('what facts alone make true is shown by payments of others', () => {
  expect([collectorVariants, payersForPrivateNeeds].map(readsOthers)).toEqual([true, true]);
  expect([ownAmountsLow, travelTrace].map(readsOthers)).toEqual([false, false]);
});

it('a reason names the facts by which the payments that show it are found', () => {
  expect(factsIn(collectorVariants)).toContain('collector-variants');
  expect(factsIn(travelTrace)).toEqual([]);
});
