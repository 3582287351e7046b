import { expect, it } from 'vitest';
import type { LeadSheet } from './lead-sheet.js';
import { narrativeText } from './narrative/narrative-text.js';
import { withStandings } from './standing-of-others.js';
import { sheetOnRoute, testSheet } from './testing/test-report.js';

const collector: LeadSheet = { ...sheetOnRoute('possible-victim-beneficiary'), partyId: 'B-1' };
const pressed = (partyId: string): LeadSheet => ({
  ...testSheet,
  partyId,
  route: 'possible-extortion-victim',
});
const payer: LeadSheet = { ...testSheet, partyId: 'P', route: 'review' };

it('a text that names somebody who may be a victim says so in place', () => {
  const [alone] = withStandings([payer]) as [LeadSheet];
  expect(narrativeText(alone, 'en')).not.toContain('without saying so');
  const [beside] = withStandings([payer, collector]) as [LeadSheet];
  expect(narrativeText(beside, 'en')).toContain('B-1: whether they collect money or are made to is unknown');
  expect(narrativeText(beside, 'fr')).toContain('B-1 : on ignore si');
});

it('a beneficiary whom several pay who may be extorted is told in each of their leads and in its own', () => {
  const told = withStandings([pressed('A'), pressed('B'), payer, collector]);
  expect(told.map(({ paidByVictims }) => paidByVictims.map(({ payers }) => payers))).toEqual([
    [2],
    [2],
    [2],
    [2],
  ]);
  expect(narrativeText(told[0] ?? testSheet, 'en')).toContain(
    '2 people in these data who may be victims of extortion pay B-1.',
  );
  expect(withStandings([pressed('A')])[0]?.paidByVictims).toEqual([]);
});
