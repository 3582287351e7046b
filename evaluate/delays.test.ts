import { expect, test } from 'vitest';
import { delays } from './delays.js';
import { testParty } from './test-party.js';

const dayMs = 86_400_000;

test('days and payments of alerted targets; lost and unalerted ones are counted only', () => {
  const target = { target: true, firstTargetAt: 10 * dayMs };
  const [all] = delays([
    testParty({ ...target, alertAt: 14 * dayMs, paymentsToAlert: 3 }),
    testParty({ ...target, alertAt: 9 * dayMs, paymentsToAlert: 0 }),
    testParty({ ...target, alertAt: 12 * dayMs, route: 'possible-fraud-victim' }),
    testParty(target),
    testParty({ alertAt: 0 }),
  ]);
  expect(all).toMatchObject({ class: 'all', targets: 4, alerted: 2, alerted_before: 1 });
  expect(all?.days?.median).toBe(1.5);
  expect(all?.payments?.median).toBe(1.5);
});

test('no alert, no quantiles', () => {
  expect(delays([testParty({ target: true })])[0]).toMatchObject({ days: null, payments: null });
});
