import { expect, it } from 'vitest';
import { type Screened, screenText } from './screen-text.js';

const summary: Screened = {
  files: [],
  partyMap: {
    version: 1,
    records: 51_010,
    parties: 51_000,
    joinedByAccount: 7,
    joinedById: 3,
    joinedByResolution: 1_004,
    joinedByJudgement: 2,
    idsShared: true,
    pooledAbove: 4,
    pooledAccounts: 1,
  },
  asOf: Date.UTC(2025, 11, 31),
  evaluated: { payer: 20_000, beneficiary: 31_000 },
  pruned: true,
  leads: { payer: 12, beneficiary: 10 },
  beyondBudget: { payer: 3, beneficiary: 0 },
  budget: 10,
  restricted: 2,
  paths: ['out/leads.csv'],
};

it('says what was scored, kept, left out and written', () => {
  expect(screenText(summary, 'en')).toBe(
    [
      '51,000 parties of 51,010 records: 7 joined by account, 3 by id, 1,004 by likeness, 2 by judgement (payers and beneficiaries share ids)',
      'Scored as of 2025-12-31T00:00:00.000Z: 20,000 payers, 31,000 beneficiaries (only these can reach the floor; nobody else was scored)',
      'Leads: 12 payers, 10 beneficiaries',
      'Above the floor but left out by the budget of 10 per role: 3 payers, 0 beneficiaries',
      'Under 18, never ranked, in the restricted queue: 2',
      'Written:',
      '  out/leads.csv',
    ].join('\n'),
  );
});

it('counts one in the singular', () => {
  const one = { ...summary, leads: { payer: 1, beneficiary: 1 }, beyondBudget: { payer: 0, beneficiary: 2 } };
  expect(screenText(one, 'en')).toContain('Leads: 1 payer, 1 beneficiary\n');
  expect(screenText(one, 'en')).toContain(': 0 payers, 2 beneficiaries');
  expect(screenText(one, 'fr')).toContain(': 0 payeur, 2 bénéficiaires');
});

it('speaks French', () => {
  expect(screenText(summary, 'fr')).toContain('par ressemblance, 2 par décision (identifiants communs');
  expect(screenText(summary, 'fr')).toContain('écartés par le budget de 10 par rôle : 3 payeurs');
  const apart = { ...summary, partyMap: { ...summary.partyMap, idsShared: false } };
  expect(screenText(apart, 'fr')).toContain('2 par décision (identifiants distincts)');
});

it('says of whom it speaks when nobody was left out before scoring', () => {
  expect(screenText({ ...summary, pruned: false }, 'en')).toContain(
    '31,000 beneficiaries (everybody with a payment in scope that nothing explains)',
  );
});

it('prints no instant when there was no payment', () => {
  expect(screenText({ ...summary, asOf: null }, 'en')).toContain('Nobody was scored: there is no payment.');
  expect(screenText({ ...summary, asOf: null }, 'fr')).not.toContain('1970');
});
