import { expect, test } from 'vitest';
import { classAlerts, runAlerts } from './alerts.js';
import type { Party } from './party.js';
import { testParty } from './test-party.js';

const parties = [
  testParty({ class: 'adoptee', score: 1 }),
  testParty({ class: 'adoptee' }),
  testParty({ class: 'seafarer', run: 1 }),
  testParty({ target: true, score: 1, run: 1 }),
];
const alerted = (party: Party): boolean => party.score > 0;

test('innocents by class', () => {
  const rows = classAlerts(
    parties.filter((party) => !party.target),
    alerted,
  );
  expect(rows).toMatchObject([
    { class: 'adoptee', count: 1, total: 2, rate: 0.5 },
    { class: 'seafarer', count: 0, total: 1, rate: 0, exact: { lower: 0 } },
  ]);
});

test('targets and innocents by run', () => {
  expect(runAlerts(parties, 2, alerted)).toMatchObject([
    { run: 1, recall: { count: 0, total: 0 }, innocents_alerted: { count: 1, total: 2 } },
    { run: 2, recall: { count: 1, total: 1 }, innocents_alerted: { count: 0, total: 1 } },
  ]);
});
